//! Words for headers of makers' files and of lists of warranties: Dell's, HP's, Lenovo's and
//! Cisco's own, Ralph's, and what people write in English, Italian, German, French and Spanish.

use super::CURRENCY;
use crate::import::fields::Field;

pub(super) const WORDS: &[(Field, &str)] = &[
    (
        Field::Serial,
        "serial number|serial no|serial nr|s/n|sn|service tag|device serial number|\
         product serial number|hardware serial number|baseobject asset sn|numero di serie|\
         matricola|seriale|numero seriale|n. serie|Seriennummer|Serien-Nr|numéro de série|\
         n° de série|número de serie",
    ),
    (
        Field::Tag,
        "asset tag|asset no|asset number|inventory number|barcode|baseobject asset barcode|\
         etichetta|etichetta inventariale|codice inventario|numero inventario|Inventarnummer|\
         étiquette|etiqueta",
    ),
    (
        Field::Manufacturer,
        "maker|make|brand|produttore|costruttore|marca|Hersteller|Fabricant|Fabricante",
    ),
    (
        Field::ModelNumber,
        "product id|product number|product no|part number|part no|p/n|sku|machine type model|\
         codice prodotto|numero prodotto|Produktnummer|numéro de produit|número de producto",
    ),
    (
        Field::CoverKind,
        "entitlement type|warranty type|coverage type|support type|type|obligation type|tipo|\
         tipologia|tipo copertura|tipo di copertura|Art|Typ",
    ),
    (
        Field::CoverReference,
        "contract number|contract no|contract id|contract|support contract id|item number|\
         agreement number|agreement id|support agreement|service agreement id|said|warranty id|\
         entitlement id|numero contratto|numero di contratto|riferimento|reference|\
         Vertragsnummer|numéro de contrat|número de contrato",
    ),
    (
        Field::ServiceLevel,
        "service level description|warranty product name|warranty description|warranty name|\
         offer description|service description|service type|service name|service|support name|\
         offer|deliverables|coverage description|entitlement description|sla|\
         livello di servizio|servizio|descrizione servizio|garanzia|descrizione garanzia|\
         Serviceleistung|niveau de service|nivel de servicio",
    ),
    (
        Field::ServiceCode,
        "service level code|service level|entitlement code|charge code|offer code|service code|\
         codice servizio",
    ),
    (
        Field::Provider,
        "service provider|vendor|supplier|maintainer|fornitore|erogatore|Anbieter|prestataire|\
         proveedor",
    ),
    (
        Field::CoverStart,
        "start date|start|covered line start date|coverage start date|warranty start|\
         warranty start date|contract start|contract start date|support date from|valid from|\
         from|inizio|data inizio|data di inizio|inizio garanzia|decorrenza|dal|Beginn|\
         Startdatum|date de début|fecha de inicio",
    ),
    (
        Field::CoverEnd,
        "end date|end|covered line end date|coverage end date|contract end|contract end date|\
         support date to|valid to|to|expiry|expiry date|expiration date|expires|fine|data fine|\
         data di fine|scadenza|data scadenza|data di scadenza|al|Ende|Enddatum|Ablaufdatum|\
         date de fin|fecha de fin",
    ),
    (Field::CoverTerminated, "termination date|terminated on|data risoluzione|data disdetta"),
    (
        Field::WarrantyEnd,
        "warranty end date|warranty expiration|warranty expires|warranty expiry|fine garanzia|\
         scadenza garanzia|data fine garanzia|Garantieende|fin de garantie|fin de garantía",
    ),
    (
        Field::Cost,
        "price|supprt price per object|support price per object|amount|prezzo|costo|importo|\
         Preis|prix|precio",
    ),
    (Field::Currency, CURRENCY),
    (Field::Currency, "support price currency"),
    (
        Field::KeepDrive,
        "keep your hard drive|keep your drive|kyhd|dmr|defective media retention|\
         il disco resta|disco trattenuto",
    ),
    (Field::EndOfSale, "end of sale date|eosale|fine vendita"),
    (
        Field::EndOfMaintenance,
        "end of software date|end of software maintenance|end of software maintenance date|\
         fine manutenzione",
    ),
    (
        Field::EndOfSecurity,
        "end of security support date|end of security support|end of vulnerability support|\
         fine supporto di sicurezza",
    ),
    (
        Field::LastDayOfSupport,
        "last date of support|ldos|end of support|end of support date|end of service life|eosl|\
         ultimo giorno di supporto|fine supporto",
    ),
];
