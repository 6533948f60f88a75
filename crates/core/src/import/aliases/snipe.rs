//! What Snipe-IT calls the columns of its asset list: it exports in the language of the user.
//!
//! Czech, Croatian, Danish, Dutch, English, Finnish, French, German, Greek, Hungarian, Italian,
//! Norwegian, Polish, Portuguese, Romanian, Russian, Slovak, Slovenian, Spanish, Swedish, Turkish
//! and Ukrainian.

use crate::import::fields::Field;

/// The header of each column in every language, words that several share given once.
pub(super) const WORDS: &[(Field, &str)] = &[
    (
        Field::Tag,
        "Asset Tag|Étiquette de l'actif|Placa del activo|Etichetta Bene|Marcação do Ativo|\
         Etiqueta de Artigo|Kod|Tillgångstagg|Eiendelsmerke|Laitetunniste|Označení majetku|\
         Označenie majetku|Eszköz cimke|Eticheta activ|Demirbaş Etiketi|Тег|Тег активу|\
         Ετικέτα πόρων|Oznaka imovine|Oznaka sredstva|Etiqueta de Recurs|Numéro d'inventaire|\
         Etiqueta do Ativo|Assettag|Tag-i zasobu/nabytku|Aktiv mærkat|Eszköz azonosító|Тег актива",
    ),
    (
        Field::Serial,
        "Serial|Seriennummer|Série|Número de serie|Seriale|Nº de Série|Serienummer|Numer seryjny|\
         Sarjanumero|Sériové číslo|Sorozatszám|Serie|Seri No|Серийный номер|Серійник|Σειριακός|\
         Serijski|Serijska številka",
    ),
    (
        Field::Name,
        "Asset Name|Nom de l'actif|Nombre del activo|Nome Bene|Nome do Ativo|Asset naam|\
         Nazwa nabytku|Företagsnamn|Aktivnavn|Navn|Laitteen nimi|Název majetku|Názov majetku|\
         Eszköz neve|Nume activ|Demirbaş Adı|Имя актива|Назва активу|Ονομασία του παγίου|\
         Naziv imovine|Ime sredstva",
    ),
    (Field::Model, "Model|Modell|Modèle|Modelo|Modello|Malli|Модель|Μοντέλο"),
    (
        Field::ModelNumber,
        "Model No|Modellnummer|Modèle n°|Modelo No|Modello Num|Nº do Modelo|Modelo Nº|Model Nr|\
         Numer Modelu|Modellnr|Modelnummer|Mallinumero|Modelová řada|Číslo modelu|Modell Száma|\
         Nr. model|Model No|Модель|№ моделі|Αριθμός Μοντέλου|Model br|Številka modela|Model No|\
         Model No|Modellnr|Model n°|Modelo No|Modello N|Código do Modelo|Modelo Nº|Model nr|\
         Modellnr|Modelové č|Típusszám|Model No|№ моделі|Αριθμός Μοντέλου|Model br|Model št|\
         Model No",
    ),
    (
        Field::Category,
        "Category|Kategorie|Сatégorie|Categoría|Categoria|Categorie|Kategoria|Kategori|Kategória|\
         Категория|Категорія|Κατηγορία|Kategorija",
    ),
    (Field::Status, "Status|Statut|Estado|Stato|Situação|Tila|Stav|Állapot|Durum|Статус|Κατάσταση"),
    (
        Field::Custodian,
        "Checked Out To|Herausgegeben an|Extrait vers|Asignado a|Assegnato a|Alocado para|\
         Alocado a|Uitgecheckt aan|Wypożyczony do|Utcheckad till|Tjekket Ud Til|Utsjekket til|\
         Luovutettuna|Vydané komu|Odovzdané|Kiadva|Alocat la|Çıkış Yapılmış Olan Kişi|Привязан к|\
         Видано|Ανάθεση σε|Provjereno|Izdano osebi",
    ),
    (
        Field::Location,
        "Location|Standort|Lieu|Ubicación|Sede|Local|Localização|Locatie|Lokalizacja|Plats|\
         Beliggenhed|Plassering|Sijainti|Umístění|Umiestnenie|Helyszín|Konum|Расположение|\
         Розташування|Τοποθεσία|Mjesto|Lokacija",
    ),
    (
        Field::Manufacturer,
        "Manufacturer|Hersteller|Fabricant|Fabricante|Produttore|Fabrikant|Producent|Tillverkare|\
         Produsent|Valmistaja|Výrobce|Výrobca|Gyártó|Producator|Üretici|Производитель|Виробник|\
         Κατασκευαστής|Proizvođač|Proizvajalec",
    ),
    (
        Field::Supplier,
        "Supplier|Lieferant|Fournisseur|Proveedor|Fornitore|Fornecedor|Leverancier|Dostawca|\
         Leverantör|Leverandør|Toimittaja|Dodavatel|Dodávateľ|Támogató|Furnizor|Tedarikçi|\
         Поставщик|Постачальник|Προμηθευτής|Dobavljač|Dobavitelj",
    ),
    (
        Field::PurchaseDate,
        "Purchase Date|Kaufdatum|Date d'achat|Fecha de compra|Data di acquisto|Data da Aquisição|\
         Data de compra|Aankoopdatum|Data zakupu|Inköpsdatum|Købsdato|Innkjøpsdato|Ostopäivä|\
         Datum nákupu|Dátum nákupu|Vásárlás időpontja|Data cumpărării|Satın Alma Tarihi|\
         Дата закупки|Дата покупки|Ημερομηνία αγοράς|Datum kupnje|Datum nakupa",
    ),
    (
        Field::Cost,
        "Purchase Cost|Einkaufspreis|Prix d'achat|Precio de compra|Prezzo d'acquisto|\
         Custo de Aquisição|Preço de compra|Aankoop prijs|Koszt zakupu|Inköpspris|Købsomkostninger|\
         Innkjøpskostnad|Hankintameno|Nákupní cena|Kúpna cena|Vásárlási költség|\
         Costul de achiziție|Satın Alma Ücreti|Закупочная цена|Вартість покупки|Κόστος αγοράς|\
         Trošak nabave|Stroški nakupa",
    ),
    (
        Field::OrderNo,
        "Order Number|Bestellnummer|Numéro de commande|Número de orden|Numero d'ordine|\
         Número do Pedido|Número de encomenda|Bestelnummer|Numer zamówienia|Ordernummer|\
         Ordrenummer|Ordreummer|Tilausnumero|Číslo objednávky|Rendelésszám|Numar de ordine|\
         Sipariş Numarası|Номер заказа|Номер замовлення|Αριθμός παραγγελίας|Broj narudžbe|\
         Številka naročila",
    ),
    (
        Field::EolDate,
        "EOL Date|Ende der Nutzungsdauer|Date de fin de vie|Fecha fin de soporte (EOL)|Data EOL|\
         Date de EOL|Data de EOL|EOL datum|Data końca licencji|EOL-datum|EOL Dato|Poistopäivä|\
         Konec životnosti|Dátum EOL|Lejárat Dátuma|Ömür|Срок эксплуатации|Дата EOL|EOL ημερομηνία",
    ),
    (
        Field::WarrantyMonths,
        "Warranty|Garantie|Garantía|Garanzia|Garantia|Gwarancja|Garanti|Takuu|Záruka|Garancia|\
         Гарантия|Гарантія|Εγγύηση|garancija",
    ),
    (
        Field::WarrantyEnd,
        "Warranty Expires|Garantie Ablaufdatum|Expiration de garantie|Vencimiento de la garantía|\
         Scadenza Garanzia|A garantia expira|Garantia expira|Garantie vervalt|Gwarancja wygasa|\
         Garantin löper ut|Garantiudløb|Garantien utløper|Takuu päättyy|Záruka končí|Koniec záruky|\
         Jótállás érvényessége|Garanția expiră|Garanti Süresi Sona Erdi|Срок действия гарантии|\
         Гарантійний термін дії|Λήξη Εγγύησης|Jamstvo istječe|Garancija poteče",
    ),
    (
        Field::Company,
        "Company|Firma|Compagnie|Compañía|Azienda|Empresa|Bedrijf|Företag|Selskab|Firmanavn|Yritys|\
         Společnost|Spoločnosť|Cég|Companie|Şirket|Компания|Компанія|Εταιρεία|Društvo|Podjetje",
    ),
    (
        Field::Notes,
        "Notes|Notizen|Notas|Note|Notities|Notatki|Anteckningar|Noter|Notater|Muistiinpanot|\
         Poznámky|Megjegyzések|Notlar|Примечания|Примітки|Σημειώσεις|Bilješke|Opombe",
    ),
];

/// The tag's column, which an export always has.
pub(in crate::import) const TAG: &str = "Asset Tag|Étiquette de l'actif|Placa del activo|Etichetta Bene|Marcação do Ativo|\
     Etiqueta de Artigo|Kod|Tillgångstagg|Eiendelsmerke|Laitetunniste|Označení majetku|\
     Označenie majetku|Eszköz cimke|Eticheta activ|Demirbaş Etiketi|Тег|Тег активу|Ετικέτα πόρων|\
     Oznaka imovine|Oznaka sredstva|Etiqueta de Recurs";

/// Columns only Snipe-IT has: when a warranty expires, and after how many months a model ends.
pub(in crate::import) const TELLING: &str = "Warranty Expires|Garantie Ablaufdatum|Expiration de garantie|Vencimiento de la garantía|\
     Scadenza Garanzia|A garantia expira|Garantia expira|Garantie vervalt|Gwarancja wygasa|\
     Garantin löper ut|Garantiudløb|Garantien utløper|Takuu päättyy|Záruka končí|Koniec záruky|\
     Jótállás érvényessége|Garanția expiră|Garanti Süresi Sona Erdi|Срок действия гарантии|\
     Гарантійний термін дії|Λήξη Εγγύησης|Jamstvo istječe|Garancija poteče|EOL Rate|Taux de EOL|\
     Tasa fin de soporte (EOL)|EOL tra|Classificação de EOL|Taxa de EOL|Duur EOL|\
     Szacowany koniec licencji|EOL-period|EOL-rate|Poistonopeus|Míra ukončení životnosti|\
     Interval EOL|EOL arány|Rata EOL|Ömür Başarısı|EOL величина|Оцінка EOL|EOL δείκτης|EOL stopu|\
     EOL stopnja";

/// What stands behind the status of an asset that somebody has: `Ready to Deploy Deployed`.
pub(in crate::import) const DEPLOYED: &str = "deployed|herausgegeben|déployé|asignados|assegnati|implantado|implementado|uitgegeven|\
     rozmieszczone|levererad|implementeret|utlevert|käyttöönotettu|vydané|odovzdané|telepített|\
     pus in folosinta|atanmış|развернут|встановлено|έχουν αναπτυχθεί|razmještene|razporejeno";
