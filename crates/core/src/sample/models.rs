//! What the sample firm owns: makes and models that exist, with invented prices and batches.

use super::Words;
use super::people::Site;
use super::vendors::{BARCODE, ENERGY, NORDEST, RHONE, TECNORETE, TERMINALS, VOXLINE};

/// What a thing is used for, and so where it stands and who answers for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Given to a person.
    Personal,
    /// On the warehouse floor.
    Floor,
    /// In a server room or a rack.
    Rack,
    /// In the ceiling, the corridor, a meeting room.
    Shared,
}

/// A kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Category {
    Laptop,
    Desktop,
    Monitor,
    Phone,
    Tablet,
    Terminal,
    LabelPrinter,
    Printer,
    Server,
    Storage,
    Switch,
    AccessPoint,
    Firewall,
    Ups,
    Conference,
}

impl Category {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Laptop => ["Laptop", "Portatile"],
            Self::Desktop => ["Desktop", "PC fisso"],
            Self::Monitor => ["Monitor", "Monitor"],
            Self::Phone => ["Phone", "Smartphone"],
            Self::Tablet => ["Tablet", "Tablet"],
            Self::Terminal => ["Barcode terminal", "Terminale barcode"],
            Self::LabelPrinter => ["Label printer", "Stampante etichette"],
            Self::Printer => ["Printer", "Stampante"],
            Self::Server => ["Server", "Server"],
            Self::Storage => ["Storage", "Storage"],
            Self::Switch => ["Network switch", "Switch di rete"],
            Self::AccessPoint => ["Wireless access point", "Access point"],
            Self::Firewall => ["Firewall", "Firewall"],
            Self::Ups => ["UPS", "Gruppo di continuità"],
            Self::Conference => ["Conference system", "Videoconferenza"],
        }
    }

    /// Start of the host name.
    pub(super) const fn short(self) -> &'static str {
        match self {
            Self::Laptop => "NB",
            Self::Desktop => "PC",
            Self::Monitor => "MON",
            Self::Phone => "TEL",
            Self::Tablet => "TAB",
            Self::Terminal => "TRM",
            Self::LabelPrinter => "LBL",
            Self::Printer => "PRN",
            Self::Server => "SRV",
            Self::Storage => "SAN",
            Self::Switch => "SW",
            Self::AccessPoint => "AP",
            Self::Firewall => "FW",
            Self::Ups => "UPS",
            Self::Conference => "VC",
        }
    }

    pub(super) const fn used(self) -> Use {
        match self {
            Self::Laptop | Self::Desktop | Self::Monitor | Self::Phone => Use::Personal,
            Self::Tablet | Self::Terminal | Self::LabelPrinter => Use::Floor,
            Self::Server | Self::Storage | Self::Switch | Self::Firewall | Self::Ups => Use::Rack,
            Self::Printer | Self::AccessPoint | Self::Conference => Use::Shared,
        }
    }

    /// Years until it is planned to go.
    pub(super) const fn life_years(self) -> i64 {
        match self {
            Self::Phone => 3,
            Self::Laptop | Self::Tablet => 4,
            Self::Desktop | Self::Terminal | Self::Conference => 5,
            Self::Server | Self::AccessPoint | Self::Printer | Self::LabelPrinter => 6,
            Self::Monitor | Self::Storage | Self::Firewall => 7,
            Self::Switch | Self::Ups => 8,
        }
    }
}

/// Things of one model bought together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Batch {
    /// How many.
    pub(super) count: u32,
    /// Bought so many days before today.
    pub(super) days_ago: i64,
}

/// A model, and when the firm bought it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Model {
    pub(super) category: Category,
    pub(super) maker: &'static str,
    pub(super) name: &'static str,
    pub(super) number: &'static str,
    pub(super) serial: &'static str,
    /// Price in euro cents.
    pub(super) cents: i64,
    pub(super) warranty_months: u32,
    pub(super) supplier: &'static str,
    pub(super) batches: &'static [Batch],
}

const fn batch(count: u32, days_ago: i64) -> Batch {
    Batch { count, days_ago }
}

/// Where racks stand, the main room first.
pub(super) const RACKS: &[Site] = &[
    Site::Milano,
    Site::Milano,
    Site::Piacenza,
    Site::Verona,
    Site::Roma,
    Site::Lyon,
    Site::Rotterdam,
];

/// Where the floor is: three warehouses, the largest first.
pub(super) const FLOORS: &[Site] = &[
    Site::Piacenza,
    Site::Piacenza,
    Site::Piacenza,
    Site::Verona,
    Site::Verona,
    Site::Rotterdam,
    Site::Lyon,
];

#[rustfmt::skip]
pub(super) const MODELS: &[Model] = &[
    Model { category: Category::Laptop, maker: "Dell", name: "Latitude 5420", number: "LAT-5420", serial: "?**##*3", cents: 112_000, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(18, 1084), batch(6, 1520)] },
    Model { category: Category::Laptop, maker: "Dell", name: "Latitude 7450", number: "LAT-7450", serial: "?**##*4", cents: 168_500, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(10, 402)] },
    Model { category: Category::Laptop, maker: "HP", name: "EliteBook 840 G10", number: "818L5EA", serial: "5CG3##****", cents: 139_900, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(18, 760), batch(8, 215)] },
    Model { category: Category::Laptop, maker: "Lenovo", name: "ThinkPad T14 Gen 4", number: "21HD0042IX", serial: "PF4*****", cents: 145_000, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(12, 540), batch(6, 38)] },
    Model { category: Category::Laptop, maker: "Apple", name: "MacBook Air 13\" (M2)", number: "MLY33T/A", serial: "C02*******", cents: 134_900, warranty_months: 24, supplier: TECNORETE,
        batches: &[batch(4, 655)] },
    Model { category: Category::Desktop, maker: "HP", name: "Elite Mini 800 G9", number: "5L6E9EA", serial: "8CC3##****", cents: 84_500, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(14, 905), batch(6, 330)] },
    Model { category: Category::Desktop, maker: "Lenovo", name: "ThinkCentre M70q Gen 4", number: "12E3001GIX", serial: "MJ0*****", cents: 69_900, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(10, 1900)] },
    Model { category: Category::Monitor, maker: "Dell", name: "P2723DE", number: "210-BDDX", serial: "CN0***##***", cents: 34_500, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(24, 1084), batch(12, 402)] },
    Model { category: Category::Monitor, maker: "HP", name: "E27 G5", number: "6N4E2AA", serial: "CNK3##****", cents: 26_900, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(24, 760), batch(10, 215)] },
    Model { category: Category::Phone, maker: "Samsung", name: "Galaxy XCover6 Pro", number: "SM-G736B", serial: "R5C?######?", cents: 51_900, warranty_months: 24, supplier: VOXLINE,
        batches: &[batch(20, 610), batch(8, 1150), batch(8, 95)] },
    Model { category: Category::Phone, maker: "Apple", name: "iPhone 15", number: "MTP03QL/A", serial: "F*********", cents: 84_900, warranty_months: 24, supplier: VOXLINE,
        batches: &[batch(12, 480)] },
    Model { category: Category::Tablet, maker: "Samsung", name: "Galaxy Tab Active5", number: "SM-X306B", serial: "R83?######?", cents: 56_900, warranty_months: 24, supplier: BARCODE,
        batches: &[batch(14, 290)] },
    Model { category: Category::Terminal, maker: "Zebra", name: "MC3300x", number: "MC330L-SJ3EG4RW", serial: "2#########05##", cents: 128_000, warranty_months: 36, supplier: BARCODE,
        batches: &[batch(32, 1010), batch(8, 1880)] },
    Model { category: Category::Terminal, maker: "Honeywell", name: "Thor VM1A", number: "VM1A-L0N-1A4A20E", serial: "2####?####", cents: 214_000, warranty_months: 24, supplier: TERMINALS,
        batches: &[batch(12, 700)] },
    Model { category: Category::LabelPrinter, maker: "Zebra", name: "ZT411", number: "ZT41142-T0E0000Z", serial: "18J#########", cents: 118_000, warranty_months: 24, supplier: BARCODE,
        batches: &[batch(10, 820), batch(4, 60)] },
    Model { category: Category::Printer, maker: "Kyocera", name: "ECOSYS MA4000cix", number: "1102Z33NL0", serial: "VKD#######", cents: 89_000, warranty_months: 24, supplier: super::vendors::STAMPA,
        batches: &[batch(9, 590)] },
    Model { category: Category::Printer, maker: "Canon", name: "imageRUNNER ADVANCE DX C3926i", number: "5963C005", serial: "3DK#####", cents: 365_000, warranty_months: 12, supplier: super::vendors::STAMPA,
        batches: &[batch(4, 1180)] },
    Model { category: Category::Server, maker: "Dell", name: "PowerEdge R660xs", number: "PER660XS", serial: "?**##X4", cents: 1_120_000, warranty_months: 60, supplier: TECNORETE,
        batches: &[batch(4, 730)] },
    Model { category: Category::Server, maker: "HPE", name: "ProLiant DL360 Gen10 Plus", number: "P28948-B21", serial: "CZ2D######", cents: 785_000, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(6, 1690)] },
    Model { category: Category::Storage, maker: "NetApp", name: "AFF A250", number: "AFF-A250A", serial: "95##########", cents: 4_350_000, warranty_months: 60, supplier: TECNORETE,
        batches: &[batch(1, 740)] },
    Model { category: Category::Storage, maker: "Synology", name: "RackStation RS2423+", number: "RS2423+", serial: "23##TQR######", cents: 198_000, warranty_months: 36, supplier: NORDEST,
        batches: &[batch(2, 980)] },
    Model { category: Category::Switch, maker: "Cisco", name: "Catalyst 9300-48P", number: "C9300-48P-A", serial: "FOC2###****", cents: 612_000, warranty_months: 12, supplier: TECNORETE,
        batches: &[batch(6, 1530)] },
    Model { category: Category::Switch, maker: "Aruba", name: "CX 6100 24G", number: "JL677A", serial: "SG1#KN****", cents: 124_000, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(10, 520)] },
    Model { category: Category::AccessPoint, maker: "Aruba", name: "AP-635", number: "R7J28A", serial: "CNR#K**###", cents: 74_000, warranty_months: 36, supplier: TECNORETE,
        batches: &[batch(28, 525)] },
    Model { category: Category::Firewall, maker: "Fortinet", name: "FortiGate 100F", number: "FG-100F", serial: "FG100FTK2#######", cents: 268_000, warranty_months: 12, supplier: TECNORETE,
        batches: &[batch(4, 900)] },
    Model { category: Category::Firewall, maker: "Fortinet", name: "FortiGate 60F", number: "FG-60F", serial: "FGT60FTK2#######", cents: 79_000, warranty_months: 12, supplier: RHONE,
        batches: &[batch(2, 450)] },
    Model { category: Category::Ups, maker: "APC", name: "Smart-UPS SMT3000RMI2UC", number: "SMT3000RMI2UC", serial: "AS2#########", cents: 198_000, warranty_months: 36, supplier: ENERGY,
        batches: &[batch(7, 1240)] },
    Model { category: Category::Conference, maker: "Logitech", name: "Rally Bar", number: "960-001313", serial: "2###LZ0****#", cents: 329_000, warranty_months: 24, supplier: NORDEST,
        batches: &[batch(5, 610)] },
];
