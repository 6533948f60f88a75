//! Words for headers of vendors' quotes in English, Italian, German, French and Spanish.

use super::CURRENCY;
use crate::import::fields::Field;

pub(super) const WORDS: &[(Field, &str)] = &[
    (
        Field::Serial,
        "serial number|serial no|serial nr|serial #|s/n|sn|service tag|product serial number|\
         covered serial|instance serial|numero di serie|numero seriale|seriale|nr. di serie|\
         matricola|n. matricola|Seriennummer|Serien-Nr|numéro de série|n° de série|\
         número de serie|n° de serie",
    ),
    (
        Field::Tag,
        "asset tag|asset|asset no|asset number|customer reference|your reference|etichetta|\
         etichetta inventariale|codice inventario|numero inventario|bene|vostro riferimento|\
         Inventarnummer|étiquette|etiqueta",
    ),
    (
        Field::ModelNumber,
        "part number|part no|part no.|p/n|pn|sku|product number|product code|product id|\
         service sku|item number|item code|codice prodotto|codice articolo|codice|articolo|\
         part number prodotto|Artikelnummer|Artikel-Nr|référence|référence produit|referencia",
    ),
    (
        Field::Description,
        "description|product description|service description|product|product name|item|service|\
         service level|model|descrizione|descrizione prodotto|descrizione servizio|prodotto|\
         servizio|modello|Beschreibung|Bezeichnung|désignation|libellé|descripción|producto",
    ),
    (
        Field::Quantity,
        "qty|qty.|quantity|units|pcs|q.tà|q.ta|qta|quantità|quantita|pezzi|n. pezzi|Menge|Anzahl|\
         quantité|qté|cantidad",
    ),
    (
        Field::UnitPrice,
        "unit price|price|unit net price|net unit price|price per unit|price each|each|net price|\
         unit cost|prezzo|prezzo unitario|prezzo unit.|prezzo netto unitario|prezzo netto|\
         prezzo cad.|prezzo cadauno|costo unitario|Einzelpreis|Preis|prix unitaire|prix|\
         precio unitario|precio",
    ),
    (
        Field::LineTotal,
        "total|line total|total price|extended price|ext. price|extended net price|ext price|\
         net total|total net|amount|line amount|annual price|renewal price|totale|totale riga|\
         prezzo totale|importo|importo riga|importo netto|totale netto|canone|canone annuo|\
         prezzo rinnovo|Gesamtpreis|Gesamt|Betrag|prix total|montant|total ht|importe|\
         precio total",
    ),
    (Field::Currency, CURRENCY),
    (
        Field::Start,
        "start|start date|from|from date|coverage start|service start|begin|begin date|\
         contract start|new start date|data inizio|inizio|dal|decorrenza|inizio copertura|\
         inizio validità|Beginn|von|début|date de début|inicio|fecha de inicio",
    ),
    (
        Field::End,
        "end|end date|to|to date|until|coverage end|service end|expiry|expiry date|\
         expiration date|contract end|new end date|data fine|fine|al|scadenza|fine copertura|\
         fine validità|Ende|bis|fin|date de fin|fecha de fin",
    ),
];
