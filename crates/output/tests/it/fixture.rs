//! Reports to draw: a believable renewals report in both languages, a naughty one, a big one.

use chrono::{DateTime, Days, NaiveDate, Utc};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::reports::model::*;
use custodia_core::text::{Format, Lang};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn money(text: &str, currency: &str) -> Money {
    Money::parse_decimal(text, Currency::parse(currency).unwrap()).unwrap()
}

fn generated() -> Generated {
    Generated {
        today: day("2026-11-20"),
        at: "2026-11-20T09:15:00Z".parse::<DateTime<Utc>>().unwrap(),
        text: "20 Nov 2026, 10:15 (Europe/Rome)".into(),
    }
}

fn pick(lang: Lang, en: &str, it: &str) -> String {
    match lang {
        Lang::En => en.into(),
        Lang::It => it.into(),
    }
}

fn column(key: &'static str, title: String, align: Align, grow: u8) -> Column {
    Column { key, title, align, grow }
}

/// Vendor | title | type (0–4) | number | days from today to the period's end | notice in days |
/// renewal (0 express, 1 tacit, 2 evergreen, 3 none) | yearly cost | owner | decision (0–4).
const LINES: &str = "
Aruba S.p.A. | Housing Arezzo, 2 racks | 0 | HOU-2023-1187 | 96 | 90 | 1 | 38400.00 EUR | Giulia Ferraro | 0
Microsoft Ireland Operations Ltd | Microsoft 365 E3, 420 seats | 1 | MS-EA-8820417 | 41 | 30 | 0 | 151704.00 EUR | Paolo Conti | 1
TIM S.p.A. | MPLS and SIP trunks, six sites | 2 | 888011023467 | 130 | 120 | 1 | 54120.00 EUR | Giulia Ferraro | 0
Dell Technologies | ProSupport Plus, PowerEdge fleet | 3 | CN-55120983-02 | 58 | 45 | 0 | 22850.40 EUR | Sara De Luca | 2
Adobe Systems Software Ireland | Creative Cloud for teams, 35 seats | 1 | ADB-3F0091-EMEA | 63 | 30 | 1 | 29715.00 EUR | Paolo Conti | 0
SAP Italia S.p.A. | Business One maintenance | 3 | 0301187742 | 133 | 90 | 1 | 41230.00 EUR | Marco Bellini | 3
Atlassian Pty Ltd | Jira and Confluence Cloud Premium | 1 | AT-77812-PRM | 72 | 30 | 1 | 18960.00 USD | Paolo Conti | 0
Fastweb S.p.A. | Backup line, Bologna | 2 | FW-190034-BO | 148 | 60 | 1 | 4788.00 EUR | Giulia Ferraro | 0
Kyocera Document Solutions | Managed print, 18 devices | 4 | KY-IT-2022-0456 | 151 | 90 | 1 | 15336.00 EUR | Sara De Luca | 0
Veeam Software Group GmbH | Backup & Replication, 60 workloads | 1 | 02814455 | 85 | 30 | 0 | 9870.00 EUR | Marco Bellini | 1
GitHub B.V. | Enterprise Cloud, 85 seats | 1 | GH-ENT-41120 | 87 | 30 | 1 | 21420.00 USD | Luca Moretti | 0
Swisscom (Schweiz) AG | Leased line Lugano | 2 | SC-4471-LUG | 122 | 90 | 1 | 13800.00 CHF | Giulia Ferraro | 0
Palo Alto Networks | Threat Prevention, PA-3220 pair | 3 | PAN-SUB-009811 | 93 | 30 | 0 | 17640.00 EUR | Luca Moretti | 0
Zucchetti S.p.A. | HR Infinity, licences and support | 1 | ZU-88120/24 | 160 | 180 | 1 | 26500.00 EUR | Marco Bellini | 4
Canon Italia S.p.A. | Plotter lease, engineering | 4 | LS-77120-C | 99 | 60 | 3 | 6240.00 EUR | Sara De Luca | 0
Amazon Web Services EMEA SARL | Enterprise Support | 3 | AWS-ES-119023 | 30 | 30 | 2 | 36000.00 USD | Luca Moretti | 0
Vodafone Italia S.p.A. | Mobile fleet, 260 SIMs | 2 | VF-7.1123098 | 166 | 90 | 1 | 48672.00 EUR | Giulia Ferraro | 0
Autodesk Ireland Operations | AEC Collection, 22 seats | 1 | 110004512387 | 104 | 30 | 1 | 61380.00 EUR | Paolo Conti | 0
Eaton Industries S.r.l. | UPS maintenance, three rooms | 3 | EA-UPS-5512 | 140 | 60 | 1 | 5280.00 EUR | Sara De Luca | 0
Cloudflare, Inc. | Business plan, nine zones | 1 | CF-B-7710092 | 26 | 0 | 1 | 21600.00 USD | Luca Moretti | 2
Kaspersky Lab Italia | Endpoint Security, 450 nodes | 1 | KL4867-XARFR | 118 | 30 | 0 | 8910.00 EUR | Luca Moretti | 3
Ricoh Italia S.r.l. | Meeting-room displays, rental | 4 | RI-2021-7719 | 155 | 90 | 1 | 7740.00 EUR | Sara De Luca | 0
Schneider Electric IT | EcoStruxure monitoring | 1 | SE-EXP-20091 | 136 | 30 | 1 | 2964.00 EUR | Sara De Luca | 0
JetBrains s.r.o. | All Products Pack, 30 seats | 1 | JB-ORG-1180022 | 109 | 0 | 0 | 19470.00 EUR | Luca Moretti | 0
Iron Mountain Italia | Tape vaulting | 3 | IM-0099231 | 163 | 90 | 1 | 3972.00 EUR | Marco Bellini | 0
Salesforce EMEA Limited | Sales Cloud Enterprise, 48 seats | 1 | SF-Q-00417719 | 145 | 60 | 1 | 92160.00 EUR | Paolo Conti | 0
Lutech S.p.A. | Service desk, second level | 3 | LUT/2024/0331 | 112 | 90 | 1 | 84000.00 EUR | Marco Bellini | 1
NTT DATA Italia | SAP application management | 3 | NTT-AM-2291 | 171 | 120 | 1 | 67200.00 EUR | Marco Bellini | 0
Okta, Inc. | Workforce Identity, 500 users | 1 | OK-55120 | 125 | 30 | 1 | 33000.00 USD | Luca Moretti | 0
HPE Financial Services | Storage lease, Alletra 6030 | 4 | HPEFS-22-8891 | 174 | 90 | 1 | 44880.00 EUR | Sara De Luca | 0
Wolters Kluwer Italia | Leggi d’Italia, 12 seats | 1 | WK-771.220 | 128 | 60 | 1 | 5640.00 EUR | Paolo Conti | 0
Sophos Ltd | Central Email Advanced | 1 | SPH-0092817 | 157 | 30 | 0 | 6120.00 GBP | Luca Moretti | 0
Engineering Ingegneria Informatica | Document archive, legal retention | 3 | EII-CONS-0912 | 169 | 90 | 1 | 12400.00 EUR | Marco Bellini | 0
Telecom Italia Sparkle | Dark fibre Milano–Bologna | 2 | SPK-DF-0031 | 177 | 180 | 1 | 72000.00 EUR | Giulia Ferraro | 0
Logitech Europe S.A. | Rally Bar service plan | 3 | LOG-SVC-4410 | 179 | 30 | 3 | 1890.00 EUR | Sara De Luca | 0
";

fn words(lang: Lang) -> ([String; 5], [String; 4], [String; 5]) {
    let p = |en: &str, it: &str| pick(lang, en, it);
    (
        [
            p("Housing", "Housing"),
            p("Licence", "Licenza"),
            p("Connectivity", "Connettività"),
            p("Support", "Assistenza"),
            p("Lease", "Noleggio"),
        ],
        [
            p("Express", "Espresso"),
            p("Tacit", "Tacito"),
            p("Evergreen", "A tempo indeterminato"),
            p("Ends", "Cessa"),
        ],
        [
            p("Open", "Da decidere"),
            p("Renew", "Rinnova"),
            p("Renegotiate", "Rinegozia"),
            p("Replace", "Sostituisci"),
            p("Terminate", "Disdici"),
        ],
    )
}

fn table(lang: Lang) -> (Table, Timeline) {
    let p = |en: &str, it: &str| pick(lang, en, it);
    let (types, kinds, decisions) = words(lang);
    let today = day("2026-11-20");
    let mut rows: Vec<(NaiveDate, Row, Lane)> = LINES
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let f: Vec<&str> = line.split(" | ").collect();
            let [vendor, title, kind, number, end, notice, renewal, cost, owner, decision] = f[..]
            else {
                panic!("a line of ten fields: {line}")
            };
            let n = |text: &str| text.parse::<usize>().unwrap();
            let (kind, renewal, decision) = (n(kind), n(renewal), n(decision));
            let (amount, currency) = cost.split_once(' ').unwrap();
            let end = today + Days::new(end.parse().unwrap());
            let last = end - Days::new(notice.parse().unwrap());
            let send = last - Days::new(7);
            let decide = send - Days::new(14);
            let tone = |d: NaiveDate| match (d - today).num_days() {
                n if n < 0 => Tone::Critical,
                n if n < 21 => Tone::Warning,
                _ => Tone::Plain,
            };
            let decided = if decision == 0 {
                Cell::Toned(Tone::Muted, decisions[0].clone())
            } else {
                Cell::Toned(Tone::Ok, decisions[decision].clone())
            };
            let note = (decision == 0 && renewal == 1).then(|| {
                let until = Format(lang).date(end + Days::new(365));
                p(
                    &format!("If nothing is done: renews tacitly for 12 months, to {until}."),
                    &format!(
                        "Se non si fa nulla: si rinnova tacitamente per 12 mesi, fino al {until}."
                    ),
                )
            });
            let row = Row {
                level: RowLevel::Item,
                cells: vec![
                    Cell::Text((vendor).into()),
                    Cell::Text((title).into()),
                    Cell::Code((number).into()),
                    Cell::Text(types[kind].clone()),
                    Cell::Date(end),
                    Cell::Date(last),
                    Cell::TonedDate(tone(send), send),
                    Cell::Date(decide),
                    Cell::Text(kinds[renewal].clone()),
                    Cell::Money(money(amount, currency)),
                    Cell::Text((owner).into()),
                    decided,
                ],
                note,
                target: None,
            };
            let lane = Lane {
                label: format!("{vendor} · {title}"),
                bar: Some((end - Days::new(364), end)),
                marks: vec![
                    (Mark::End, end),
                    (Mark::Notice, last),
                    (Mark::LastSafe, send),
                    (Mark::Decide, decide),
                ],
            };
            (decide, row, lane)
        })
        .collect();
    rows.sort_by_key(|(decide, ..)| *decide);
    let lanes: Vec<Lane> = rows.iter().map(|(_, _, l)| l.clone()).collect();
    let timeline = Timeline {
        caption: p(
            "Thirteen last safe days fall before the end of January; the dearest is Microsoft 365.",
            "Tredici ultimi giorni utili cadono entro fine gennaio; il più costoso è Microsoft 365.",
        ),
        from: day("2026-11-01"),
        to: day("2027-05-31"),
        today,
        lanes,
        legend: vec![
            (Mark::Decide, p("Decide by", "Decidere entro")),
            (Mark::LastSafe, p("Last safe day", "Ultimo giorno utile")),
            (Mark::Notice, p("Last day of notice", "Ultimo giorno di preavviso")),
            (Mark::End, p("Period ends", "Fine periodo")),
        ],
    };
    (grouped(lang, rows.into_iter().map(|(d, r, _)| (d, r)).collect()), timeline)
}

/// Rows under the month in which to decide, with totals per group and at the end.
fn grouped(lang: Lang, items: Vec<(NaiveDate, Row)>) -> Table {
    let p = |en: &str, it: &str| pick(lang, en, it);
    let mut rows = Vec::new();
    let mut all = Totals::default();
    let line = |level, first: String, total: Option<&Totals>| {
        let mut cells = vec![Cell::Empty; 12];
        cells[0] = Cell::Text(first);
        if let Some(total) = total {
            cells[9] = Cell::Totals(total.0.clone());
        }
        Row::new(level, cells)
    };
    let month = |d: NaiveDate| Format(lang).month_year(d);
    let mut open: Option<(String, Totals)> = None;
    for (decide, row) in items {
        let name = month(decide);
        if open.as_ref().is_none_or(|(n, _)| *n != name) {
            rows.push(line(
                RowLevel::Group,
                p(&format!("Decide in {name}"), &format!("Da decidere in {name}")),
                None,
            ));
            open = Some((name, Totals::default()));
        }
        if let Cell::Money(m) = row.cells[9] {
            all.add(m).unwrap();
        }
        rows.push(row);
    }
    rows.push(line(
        RowLevel::Total,
        p("Annualised cost, all contracts", "Costo annualizzato, tutti i contratti"),
        Some(&all),
    ));
    Table {
        name: "renewals",
        caption: p("Renewals", "Rinnovi"),
        columns: vec![
            column("vendor", p("Vendor", "Fornitore"), Align::Start, 2),
            column("contract", p("Contract", "Contratto"), Align::Start, 3),
            column("number", p("Number", "Numero"), Align::Start, 0),
            column("type", p("Type", "Tipo"), Align::Start, 0),
            column("end", p("Period ends", "Fine periodo"), Align::Start, 0),
            column("last", p("Last day to cancel", "Ultimo giorno di disdetta"), Align::Start, 0),
            column("send", p("Send by", "Inviare entro"), Align::Start, 0),
            column("decide", p("Decide by", "Decidere entro"), Align::Start, 0),
            column("renewal", p("Renewal", "Rinnovo"), Align::Start, 0),
            column("cost", p("Annualised cost", "Costo annualizzato"), Align::End, 0),
            column("owner", p("Owner", "Responsabile"), Align::Start, 0),
            column("decision", p("Decision", "Decisione"), Align::Start, 0),
        ],
        rows,
        empty: p("No decision falls in this window.", "Nessuna decisione in questo periodo."),
    }
}

fn fact(label: String, value: Cell) -> Fact {
    Fact { label, value }
}

pub(crate) fn renewals(lang: Lang, paper: Paper) -> Report {
    let p = |en: &str, it: &str| pick(lang, en, it);
    let (table, timeline) = table(lang);
    Report {
        kind: "renewals",
        title: p("Renewals", "Rinnovi"),
        subtitle: p(
            "Decisions due from 20 November 2026 to 19 May 2027",
            "Decisioni dal 20 novembre 2026 al 19 maggio 2027",
        ),
        lang,
        issuer: Issuer {
            name: "Officine Meccaniche Bresciane S.p.A.".into(),
            address: vec![
                "Via Triumplina 183".into(),
                "25136 Brescia".into(),
                p("VAT IT 03318870175", "P. IVA 03318870175"),
            ],
            logo_png: Some(logo()),
            ..Issuer::default()
        },
        facts: vec![
            fact(p("Window", "Periodo"), Cell::Text(p("180 days", "180 giorni"))),
            fact(p("Vendors", "Fornitori"), Cell::Text(p("All", "Tutti"))),
            fact(p("Owners", "Responsabili"), Cell::Text(p("All", "Tutti"))),
            fact(
                p("Types", "Tipi"),
                Cell::Text(p(
                    "Licences, support, connectivity, housing, leases",
                    "Licenze, assistenza, connettività, housing, noleggi",
                )),
            ),
        ],
        generated: generated(),
        contents: false,
        attachments: vec![],
        as_at: None,
        watermark: None,
        paper,
        blocks: vec![
            Block::Figures(vec![
                Figure {
                    value: Cell::Int(27),
                    label: p("decisions open", "decisioni aperte"),
                    tone: Tone::Plain,
                },
                Figure {
                    value: Cell::Int(3),
                    label: p("past their last safe day", "oltre l’ultimo giorno utile"),
                    tone: Tone::Critical,
                },
                Figure {
                    value: Cell::Money(money("631842.00", "EUR")),
                    label: p("renews if nothing is done", "si rinnova se non si fa nulla"),
                    tone: Tone::Warning,
                },
                Figure { value: Cell::Int(8), label: p("decided", "decise"), tone: Tone::Ok },
            ]),
            Block::Heading {
                level: 1,
                text: p("What must be decided, and by when", "Che cosa decidere, ed entro quando"),
            },
            Block::Table(table),
            Block::Heading { level: 1, text: p("The next six months", "I prossimi sei mesi") },
            Block::Timeline(timeline),
            Block::Heading { level: 1, text: p("Approval", "Approvazione") },
            Block::Paragraph(p(
                "The undersigned have seen the decisions above and approve them.",
                "I sottoscritti hanno preso visione delle decisioni sopra riportate e le approvano.",
            )),
            Block::Signatures(vec![
                Signature {
                    role: p("IT manager", "Responsabile IT"),
                    name: "Giulia Ferraro".into(),
                },
                Signature {
                    role: p("Procurement", "Ufficio acquisti"),
                    name: "Davide Riva".into(),
                },
                Signature {
                    role: p("Managing director", "Direttore generale"),
                    name: String::new(),
                },
            ]),
        ],
        notes: vec![
            p(
                "Send by is the last safe day: the last day of notice less the days a letter takes, moved back to a business day of the calendar Italy, patron saint of Brescia.",
                "Inviare entro è l’ultimo giorno utile: l’ultimo giorno di preavviso meno i giorni di consegna, riportato a un giorno lavorativo del calendario Italia, santo patrono di Brescia.",
            ),
            p(
                "End dates are inclusive. Amounts are without VAT; currencies are never added to each other.",
                "Le date di fine sono comprese. Importi al netto di IVA; valute diverse non sono mai sommate.",
            ),
        ],
    }
}

pub(crate) const LANDSCAPE: Paper =
    Paper { size: PaperSize::A4, orientation: Orientation::Landscape };
pub(crate) const PORTRAIT: Paper =
    Paper { size: PaperSize::A4, orientation: Orientation::Portrait };
pub(crate) const LETTER: Paper =
    Paper { size: PaperSize::Letter, orientation: Orientation::Portrait };

/// A round badge with transparency.
pub(crate) fn logo() -> Vec<u8> {
    let (w, h) = (300_i32, 96_i32);
    let mut pixels = Vec::new();
    for y in 0..h {
        for x in 0..w {
            let (dx, dy) = (x - 48, y - 48);
            let d = dx * dx + dy * dy;
            let ring = d < 46 * 46 && d > 30 * 30;
            let bars = x > 112 && (y / 12) % 2 == 0 && x < 290 - (y % 5) && y > 10;
            let ink = if ring || (bars && y < 86) { 255 } else { 0 };
            pixels.extend_from_slice(&[0x1C, 0x3A, 0x6E, ink]);
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, w as u32, h as u32);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    out
}

fn item(cells: Vec<Cell>) -> Row {
    Row::item(cells)
}

/// Everything a register may hold that a page would rather not see.
pub(crate) fn naughty() -> Report {
    let text = |t: &str| Cell::Text(t.into());
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let rows = vec![
        item(vec![
            text(long),
            Cell::Code("X".repeat(60)),
            Cell::Money(money("-1234567.89", "EUR")),
            text("ok"),
        ]),
        item(vec![
            text("Παραγγελία Αθήνα · Ελληνικά"),
            Cell::Code("SN-ΑΒΓ-001".into()),
            Cell::Money(money("1250", "JPY")),
            Cell::Empty,
        ]),
        item(vec![
            text("Привет, мир! Договор №17"),
            Cell::Code("5CG1234ABC".into()),
            Cell::Money(money("99.90", "CHF")),
            text("e\u{301}te\u{301} nai\u{308}ve x\u{302}\u{323}"),
        ]),
        item(vec![
            text("שלום עולם 123 abc"),
            Cell::Code("8CC-93/E+18".into()),
            Cell::Empty,
            text("مرحبا بالعالم"),
        ]),
        item(vec![
            text("东京 株式会社 日本語"),
            Cell::Code("漢字-42".into()),
            Cell::Money(money("0.00", "EUR")),
            text("한국어"),
        ]),
        item(vec![text("Laptop 🚀🔥 team 👩‍💻"), Cell::Empty, Cell::Empty, text("❤️ ✓ → ≤ ½ ﬁ")]),
        item(vec![
            text("evil\u{202E}gnp.exe\u{202C}"),
            Cell::Code("a\u{200B}b\u{FEFF}c".into()),
            Cell::Empty,
            text("tab\there\nsecond line\n\nfourth"),
        ]),
        item(vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
        item(vec![
            text(&"Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(200)),
            Cell::Code("1".repeat(200)),
            Cell::Int(-42),
            Cell::Toned(Tone::Critical, "overdue since very long ago".into()),
        ]),
        item(vec![
            text("AVAVA To Ty fi fl ffi office"),
            Cell::Code("O0 l1I".into()),
            Cell::Totals(vec![money("1.00", "EUR"), money("22222.00", "USD"), money("333", "JPY")]),
            text("   "),
        ]),
    ];
    let column = |title: &str, align, grow| column("c", title.into(), align, grow);
    Report {
        kind: "naughty",
        title: "Naughty strings – “quotes”, ελληνικά, 日本".into(),
        subtitle: "Every cell must be readable or visibly not".into(),
        lang: Lang::En,
        issuer: Issuer {
            name: "Ψ Systems & Söhne".into(),
            address: vec![],
            logo_png: Some(vec![1, 2, 3]),
            ..Issuer::default()
        },
        facts: vec![
            fact("Empty".into(), Cell::Empty),
            fact("Serial".into(), Cell::Code("Z".repeat(90))),
        ],
        generated: generated(),
        contents: false,
        attachments: vec![],
        as_at: None,
        watermark: Some("Sample".into()),
        paper: PORTRAIT,
        blocks: vec![
            Block::Table(Table {
                name: "naughty",
                caption: "Naughty".into(),
                columns: vec![
                    column("Text", Align::Start, 1),
                    column("Serial", Align::Start, 0),
                    column("Amount in a currency", Align::End, 0),
                    column("Averylongheadingwithoutanyblank", Align::Center, 0),
                ],
                rows,
                empty: "none".into(),
            }),
            Block::Table(Table {
                name: "empty",
                caption: "Nothing here".into(),
                columns: vec![column("A", Align::Start, 0), column("B", Align::End, 0)],
                rows: vec![],
                empty: "No asset matches these filters.".into(),
            }),
        ],
        notes: vec![],
    }
}

/// A register of `n` assets in eight columns.
pub(crate) fn register(n: usize) -> Report {
    let places = ["Milano", "Αθήνα", "Bologna, via Stalingrado 45", "Санкт-Петербург", "Torino"];
    let models = [
        "Latitude 5440",
        "ThinkPad T14 Gen 4",
        "EliteBook 840 G10",
        "MacBook Pro 14",
        "ProDesk 400 G9 SFF",
    ];
    let people = [
        "Giulia Ferraro",
        "Paolo Conti",
        "Sara De Luca",
        "Marco Bellini",
        "Luca Moretti",
        "Chiara Galli",
    ];
    let rows = (0..n)
        .map(|i| {
            item(vec![
                Cell::Code(format!("IT-{i:06}")),
                Cell::Code(format!("5CG{:07X}", i * 7919 + 13)),
                Cell::Text(format!("{} ({})", models[i % models.len()], 2019 + i % 7)),
                Cell::Text(people[i * 7 % people.len()].into()),
                Cell::Text(places[i * 3 % places.len()].into()),
                Cell::Date(day("2020-01-01") + Days::new(i as u64 % 2000)),
                Cell::Money(Money::new(40_000 + (i as i64 * 7_919) % 250_000, Currency::EUR)),
                Cell::Text(if i % 5 == 0 { "In stock" } else { "In use" }.into()),
            ])
        })
        .collect();
    let column = |title: &str, align, grow| column("c", title.into(), align, grow);
    Report {
        kind: "register",
        title: "Asset register".into(),
        subtitle: format!("{n} assets"),
        lang: Lang::En,
        issuer: Issuer {
            name: "Aurelia Holding".into(),
            address: vec![],
            logo_png: None,
            ..Issuer::default()
        },
        facts: vec![],
        generated: generated(),
        contents: false,
        attachments: vec![],
        as_at: None,
        watermark: None,
        paper: LANDSCAPE,
        blocks: vec![Block::Table(Table {
            name: "assets",
            caption: "Assets".into(),
            columns: vec![
                column("Tag", Align::Start, 0),
                column("Serial", Align::Start, 0),
                column("Model", Align::Start, 1),
                column("Custodian", Align::Start, 0),
                column("Location", Align::Start, 1),
                column("Purchased", Align::Start, 0),
                column("Cost", Align::End, 0),
                column("Status", Align::Start, 0),
            ],
            rows,
            empty: String::new(),
        })],
        notes: vec![],
    }
}
