//! Exports of the tools people come from, in the languages those tools speak.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::contract::{BillingPeriod, NoticeUnit, RenewalKind};
use custodia_core::import::table::{ReadOptions, SourceCell};
use custodia_core::import::{ColumnChoice, ImportKind, ImportOptions, Preset, StatusChoice, plan};

use crate::import::{table, told};
use crate::support::{Office, day, eur};

/// Snipe-IT's asset list: its columns, how it says months, and what it says behind the status of
/// an asset that somebody has.
const SNIPE: [(&str, &str, &str, &str); 11] = [
    (
        "English",
        "ID|Company|Asset Name|Device Image|Asset Tag|Serial|Model|Model No.|Category|Status|\
         Checked Out To|Location|Default Location|Manufacturer|Supplier|Purchase Date|\
         Purchase Cost|Order Number|EOL Rate|EOL Date|Warranty|Warranty Expires|Notes",
        "months",
        "Deployed",
    ),
    (
        "Italian",
        "ID|Azienda|Nome Bene|Immagine|Etichetta Bene|Seriale|Modello|Modello Num.|Categoria|Stato|\
         Assegnato a|Sede|Sede predefinita|Produttore|Fornitore|Data di acquisto|\
         Prezzo d'acquisto|Numero d'ordine|EOL tra:|Data EOL|Garanzia|Scadenza Garanzia|Note",
        "mesi",
        "Assegnati",
    ),
    (
        "German",
        "ID|Firma|Asset Name|Bild|Asset Tag|Seriennummer|Modell|Modellnummer|Kategorie|Status|\
         Herausgegeben an|Standort|Standard-Standort|Hersteller|Lieferant|Kaufdatum|\
         Einkaufspreis|Bestellnummer|EOL Rate|Ende der Nutzungsdauer|Garantie|\
         Garantie Ablaufdatum|Notizen",
        "Monate",
        "Herausgegeben",
    ),
    (
        "French",
        "ID|Compagnie|Nom de l'actif|Image|Étiquette de l'actif|Série\u{a0}|Modèle|Modèle n°.|\
         \u{421}atégorie|Statut|Extrait vers|Lieu|Emplacement par défaut|Fabricant|Fournisseur|\
         Date d'achat|Prix d'achat|Numéro de commande|Taux de EOL|Date de fin de vie|Garantie|\
         Expiration de garantie|Notes",
        "Mois",
        "Déployé",
    ),
    (
        "Spanish",
        "ID|Compañía|Nombre del activo|Imagen|Placa del activo|Número de serie|Modelo|Modelo No.|\
         Categoría|Estado|Asignado a|Ubicación|Ubicación predeterminada|Fabricante|Proveedor|\
         Fecha de compra|Precio de compra|Número de orden|Tasa fin de soporte (EOL)|\
         Fecha fin de soporte (EOL)|Garantía|Vencimiento de la garantía|Notas",
        "meses",
        "Asignados-",
    ),
    (
        "Portuguese",
        "ID|Empresa|Nome do Ativo|Imagem|Etiqueta de Artigo|Nº de Série|Modelo|Modelo Nº |Categoria|\
         Estado|Alocado a|Localização|Localização padrão|Fabricante|Fornecedor|Data de compra|\
         Preço de compra|Número de encomenda|Taxa de EOL|Data de EOL|Garantia|Garantia expira|Notas",
        "meses",
        "Implementado",
    ),
    (
        "Dutch",
        "ID|Bedrijf|Asset naam|Afbeelding|Asset tag|Serienummer|Model|Model Nr.|Categorie|Status|\
         Uitgecheckt aan|Locatie|Standaardlocatie|Fabrikant|Leverancier|Aankoopdatum|\
         Aankoop prijs|Bestelnummer|Duur EOL|EOL datum|Garantie|Garantie vervalt|Notities",
        "maanden",
        "Uitgegeven",
    ),
    (
        "Polish",
        "ID|Firma|Nazwa nabytku|Obraz|Kod|Numer seryjny|Model|Numer Modelu|Kategoria|Status|\
         Wypożyczony do|Lokalizacja|Domyślna lokalizacja|Producent|Dostawca|Data zakupu|\
         Koszt zakupu|Numer zamówienia|Szacowany koniec licencji|Data końca licencji|Gwarancja|\
         Gwarancja wygasa|Notatki",
        "miesiąc",
        "Rozmieszczone",
    ),
    (
        "Swedish",
        "ID|Företag|Företagsnamn|Bild|Tillgångstagg|Serienummer|Modell|Modellnr.|Kategori|Status|\
         Utcheckad till|Plats|Standardplats|Tillverkare|Leverantör|Inköpsdatum|Inköpspris|\
         Ordernummer|EOL-period|EOL-datum|Garanti|Garantin löper ut|Anteckningar",
        "månader",
        "Levererad",
    ),
    (
        "Czech",
        "ID|Společnost|Název majetku|Obrázek|Označení majetku|Sériové číslo|Model|Modelová řada|\
         Kategorie|Stav|Vydané komu|Umístění|Výchozí umístění|Výrobce|Dodavatel|Datum nákupu|\
         Nákupní cena|Číslo objednávky|Míra ukončení životnosti|Konec životnosti|Záruka|\
         Záruka končí|Poznámky",
        "měsíce",
        "Vydané",
    ),
    (
        "Ukrainian",
        "ID|Компанія|Назва активу|Зображення|Тег активу|Серійник|Модель|№ моделі|Категорія|Статус|\
         Видано|Розташування|Місцезнаходження за замовчуванням|Виробник|Постачальник|\
         Дата покупки|Вартість покупки|Номер замовлення|Оцінка EOL|Дата EOL|Гарантія|\
         Гарантійний термін дії|Примітки.",
        "міс.",
        "Встановлено",
    ),
];

fn tagged(office: &Office, tag: &str) -> AssetDraft {
    let conn = office.store.conn();
    let id = asset::sql::by_tag(conn, tag).unwrap().unwrap_or_else(|| panic!("no asset {tag}"));
    asset::sql::draft(conn, id).unwrap()
}

#[test]
fn the_asset_list_of_snipe_it_comes_in_whatever_language_it_was_exported_in() {
    for (language, headers, months, deployed) in SNIPE {
        let mut office = Office::new();
        let lines = format!(
            "{headers}\n\
             1|Aurelia|PC-1||T-1|S-1|Latitude|L54|Laptop|Ready to Deploy {deployed}|Ada Neri|Milano|\
             Roma|Dell|Nordsys|2024-01-31|1.234,50|O-1|36 {months}|2029-01-31|36 {months}|\
             2027-01-31|fragile\n\
             2|Aurelia|PC-2||T-2|S-2|Latitude|L54|Laptop|Ready to Deploy||Milano|Roma|Dell|Nordsys|\
             2024-01-31|1.234,50|O-1||||||"
        );
        let lines = lines.strip_suffix('|').unwrap();
        let file = table(lines);
        let seen = office.preview(&file, &ImportOptions::default());
        assert_eq!((seen.kind, seen.preset), (ImportKind::Assets, Preset::SnipeList), "{language}");
        let fields: Vec<&str> = seen.columns.iter().map(|c| c.field.as_str()).collect();
        assert_eq!(
            fields.join(","),
            ",company,name,,tag,serial,model,model_number,category,status,custodian,location,,\
             manufacturer,supplier,purchase_date,cost,order_no,,eol_date,warranty_months,\
             warranty_end,notes",
            "{language}"
        );
        assert!(seen.unknown_statuses.is_empty(), "{language}: {:?}", seen.unknown_statuses);
        let rows = office.import(&file, &ImportOptions::default());
        assert_eq!(told(&rows), "created T-1\ncreated T-2\n", "{language}");
        let one = tagged(&office, "T-1");
        assert_eq!((one.warranty_months, one.cost), (Some(36), Some(eur(123_450))), "{language}");
        assert_eq!(one.warranty_end, Some(day("2027-01-30")), "{language}: a day before theirs");
        let statuses = asset::sql::statuses(office.store.conn()).unwrap();
        let state = |a: &AssetDraft| statuses.iter().find(|s| Some(s.id) == a.status_id).unwrap();
        assert_eq!(state(&one).state, AssetState::InUse, "{language}");
        assert!(!state(&one).name.contains("Ready"), "{language}: {}", state(&one).name);
        assert_eq!(state(&tagged(&office, "T-2")).state, AssetState::InStock, "{language}");
        assert_eq!(
            told(&office.import(&file, &ImportOptions::default())),
            "unchanged T-1\nunchanged T-2\n",
            "{language}"
        );
    }
}

/// GLPI's contracts: columns, months, and its words for tacit, express and never.
const GLPI: [(&str, &str, &str, [&str; 3]); 5] = [
    (
        "English",
        "Name|ID|Number|Entity|Contract types|Start date|Duration|End date|Notice|Periodicity|\
         Invoice period|Renewal|Comments|Associated suppliers|Costs - Total cost",
        "months",
        ["Tacit", "Express", "Never"],
    ),
    (
        "Italian",
        "Nome|ID|Numero|Entità|Tipo di contratto|Data di inizio|Durata|Data di fine|Preavviso|\
         Periodicità|Periodo di fatturazione|Rinnovo|Commenti|Fornitori associati|Costi - Costo",
        "mesi",
        ["Tacito", "Espresso", "Mai"],
    ),
    (
        "French",
        "Nom|ID|Numéro|Entité|Types de contrat|Date de début|Durée|Date de fin|Préavis|Périodicité|\
         Période de facturation|Reconduction|Commentaires|Fournisseurs associés|Coûts - Coût",
        "mois",
        ["Tacite", "Expresse", "Jamais"],
    ),
    (
        "German",
        "Name|ID|Nummer|Einheit|Vertragstypen|Startdatum|Dauer|Enddatum|Kündigungsfrist|\
         Periodizität|Rechnungszeitraum|Erneuerung|Kommentare|Zugehörige Lieferanten|\
         Kosten - Kosten",
        "Monate",
        ["Stillschweigend", "Ausdrücklich", "Niemals"],
    ),
    (
        "Spanish",
        "Nombre|ID|Número|Entidad|Tipos de contrato|Fecha de inicio|Duración|Fecha final|Preaviso|\
         Periodicidad|Período de facturación|Renovación|Comentarios|Proveedores asociados|\
         Costes - Coste",
        "meses",
        ["Tácita", "Expresa", "Nunca"],
    ),
];

#[test]
fn the_contracts_of_glpi_come_in_whatever_language_they_were_exported_in() {
    for (language, headers, months, [tacit, express, never]) in GLPI {
        let mut office = Office::new();
        let lines = format!(
            "{headers}\n\
             Care|1|C-1|Root|Support|2025-01-01|12 {months}|2026-01-01|3 {months}|12 {months}|\
             1 {months}|{tacit}|call|Nordsys|x\n\
             Line|2|C-2|Root|Support|2025-01-15|24 {months}|2027-01-15|1|||{express}||Nordsys|\n\
             Lease|3|C-3|Root|Support|2025-01-15|36 {months}||0|||{never}||Nordsys|"
        );
        let file = table(&lines);
        let seen = office.preview(&file, &ImportOptions::default());
        let got = (seen.kind, seen.preset, seen.options.exclusive_ends);
        assert_eq!(got, (ImportKind::Contracts, Preset::GlpiContract, Some(true)), "{language}");
        let fields: Vec<&str> = seen.columns.iter().map(|c| c.field.as_str()).collect();
        assert_eq!(
            fields.join(","),
            "title,,number,,kind,start,duration,end,notice,renewal_months,billing,renewal,notes,\
             vendor,",
            "{language}"
        );
        let rows = office.import(&file, &ImportOptions::default());
        assert_eq!(told(&rows), "created C-1\ncreated C-2\ncreated C-3\n", "{language}");
        let c = office.contract_named("Nordsys", "C-1");
        assert_eq!((c.initial_months, c.explicit_end), (Some(12), None), "{language}");
        assert_eq!((c.renewal, c.renewal_months), (RenewalKind::Tacit, 12), "{language}");
        assert_eq!((c.notice_value, c.notice_unit), (3, NoticeUnit::Months), "{language}");
        let c = office.contract_named("Nordsys", "C-2");
        assert_eq!((c.renewal, c.notice_unit), (RenewalKind::Express, NoticeUnit::Months));
        assert_eq!(office.contract_named("Nordsys", "C-3").renewal, RenewalKind::None);
    }
}

#[test]
fn of_several_suppliers_the_first_is_the_vendor_and_the_dry_run_says_so() {
    let mut office = Office::new();
    for (number, cell) in [("C-1", "Nordsys<br>Telco"), ("C-2", "Nordsys\r\n\r\nTelco")] {
        let mut file = table(
            "Name|Number|Start date|Duration|Notice|Renewal|Associated suppliers\n\
             Care|x|2025-01-01|12 months|3 months|Never|x",
        );
        file.rows[0].cells[1] = SourceCell::Text(number.into());
        file.rows[0].cells[6] = SourceCell::Text(cell.into());
        let rows = office.import(&file, &ImportOptions::default());
        let told = told(&rows);
        let wanted = format!("created {number} ?several_vendors@Associated suppliers={cell}\n");
        assert_eq!(told, wanted);
        office.contract_named("Nordsys", number);
    }
    assert_eq!(office.count("vendor"), 1);
}

#[test]
fn what_the_user_says_of_exclusive_ends_is_remembered_with_the_headers() {
    let mut office = Office::new();
    let lines = |end: &str| {
        format!(
            "Name|Number|Start date|End date|Notice|Renewal|Associated suppliers\n\
             Care|C-1|2025-01-01|{end}|3|Never|Nordsys"
        )
    };
    let end = |office: &Office| office.contract_named("Nordsys", "C-1").explicit_end;
    office.import_plain(&lines("2026-01-01"));
    assert_eq!(end(&office), Some(day("2025-12-31")), "GLPI's habit");
    let inclusive = ImportOptions { exclusive_ends: Some(false), ..ImportOptions::default() };
    office.import(&table(&lines("2026-01-01")), &inclusive);
    assert_eq!(end(&office), Some(day("2026-01-01")));
    office.import_plain(&lines("2027-01-01"));
    assert_eq!(end(&office), Some(day("2027-01-01")), "asked once");
}

#[test]
fn the_line_of_the_headers_that_was_chosen_is_found_again() {
    let mut office = Office::new();
    // Headers nobody knows, below a title that is no header.
    let file = |month: &str, tag: &str| {
        table(&format!("Stand {month}|IT\nKürzel|Zusatz A|Zusatz B\n{tag}|x|y"))
    };
    let by_hand = ReadOptions { header_line: Some(2), ..ReadOptions::default() };
    let said = ImportOptions {
        columns: vec![ColumnChoice {
            index: 0,
            field: "tag".into(),
            date_order: None,
            decimal: None,
        }],
        ..ImportOptions::default()
    };
    let october = file("October", "A-1").as_asked(&by_hand).unwrap();
    assert!(october.format.header_said);
    assert_eq!(told(&office.import(&october, &said)), "created A-1\n");
    let known =
        |office: &Office, file| plan::with_known_headers(office.store.conn(), file).unwrap();
    let november = known(&office, file("November", "A-2"));
    assert_eq!((november.format.header_line, &*november.headers[0]), (2, "Kürzel"));
    assert_eq!(told(&office.import(&november, &ImportOptions::default())), "created A-2\n");
    // Used once more without a word about it, it is still known.
    let december = known(&office, file("December", "A-3"));
    assert_eq!(december.format.header_line, 2);
    // Whoever takes both back and brings the file in again is not asked again.
    office.undo();
    office.undo();
    assert_eq!(office.count("asset"), 0);
    let again = known(&office, file("October", "A-1"));
    assert_eq!(again.format.header_line, 2);
    assert_eq!(told(&office.import(&again, &ImportOptions::default())), "created A-1\n");
    // The control: other headers stand where they stand.
    let other = known(&office, table("Stand|IT\nAnders|Zusatz A|Zusatz B\nA-4|x|y"));
    assert_eq!((other.format.header_line, other.format.header_said), (1, false));
}

#[test]
fn a_status_nobody_knows_can_be_explained_for_contracts_too() {
    let mut office = Office::new();
    let lines = "Vendor|Contract number|Title|Start|Term months|Billing|Cost|Status\n\
                 Nordsys|K-1|Care|2025-01-01|12|monthly|10.00|Attenzione\n\
                 Nordsys|K-2|Care|2025-01-01|12|monthly|10.00|Finito";
    let seen = office.preview(&table(lines), &ImportOptions::default());
    assert_eq!(seen.unknown_statuses.len(), 2);
    let say = |text: &str, state| StatusChoice { text: text.into(), state };
    let options = ImportOptions {
        statuses: vec![say("attenzione", AssetState::InUse), say("Finito", AssetState::Retired)],
        ..ImportOptions::default()
    };
    let seen = office.preview(&table(lines), &options);
    assert!(seen.unknown_statuses.is_empty());
    assert_eq!(told(&office.import(&table(lines), &options)), "created K-1\ncreated K-2\n");
    let c = office.contract_named("Nordsys", "K-2");
    assert_eq!(c.ended_on, Some(day("2025-12-31")));
    assert_eq!(c.cost_lines[0].billing, BillingPeriod::Monthly);
    assert_eq!(told(&office.import_plain(lines)), "unchanged K-1\nunchanged K-2\n", "remembered");
}
