//! What the columns of a file can mean, kind by kind, and how the cells of each are read.
//!
//! A field's label is `import-field-<key>` in the catalogue. Words for headers are in `aliases`.

mod lists;

use std::borrow::Cow;

use super::{FieldInfo, FieldKind, ImportKind};
use crate::catalogue::field::{CustomField, CustomKind, MAX_TEXT, column_key};
use crate::ids::FieldId;
pub use lists::of;

/// How the cells of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// A tag, a number people match by: at most this many characters, no rounded numbers.
    Key(usize),
    /// One line of at most this many characters.
    Line(usize),
    /// Several lines.
    Lines,
    /// An e-mail address.
    Email,
    /// A day.
    Date,
    /// The last day of something; other software may mean the day after.
    End,
    /// A number of months.
    Months,
    /// A number with a unit, read by its kind's module.
    Count,
    /// An amount of money.
    Amount,
    /// An amount of money that may be negative, such as a discount.
    Signed,
    /// A currency.
    Currency,
    /// A word of a closed list, read by its kind's module.
    Word,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal $reads:expr;)*) => {
        /// A field of some kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Field {
            $($(#[$doc])* $name,)*
            /// A field people added to assets.
            Own(FieldId, CustomKind),
        }

        impl Field {
            /// Every field, but for those people added.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its stable key.
            pub fn key(self) -> Cow<'static, str> {
                match self {
                    $(Self::$name => Cow::Borrowed($key),)*
                    Self::Own(id, _) => Cow::Owned(column_key(id)),
                }
            }

            /// How its cells are read.
            pub const fn reads(self) -> Reads {
                match self {
                    $(Self::$name => $reads,)*
                    Self::Own(_, CustomKind::Date) => Reads::Date,
                    Self::Own(_, CustomKind::Decimal | CustomKind::Money) => Reads::Signed,
                    Self::Own(..) => Reads::Line(MAX_TEXT),
                }
            }
        }
    };
}

fields! {
    /// Asset tag.
    Tag = "tag" Reads::Key(100);
    /// Serial number.
    Serial = "serial" Reads::Key(100);
    /// Name of an asset or a vendor.
    Name = "name" Reads::Line(200);
    /// Manufacturer.
    Manufacturer = "manufacturer" Reads::Line(200);
    /// Model.
    Model = "model" Reads::Line(200);
    /// Model or part number.
    ModelNumber = "model_number" Reads::Line(100);
    /// Category.
    Category = "category" Reads::Line(100);
    /// Status of an asset or a contract.
    Status = "status" Reads::Word;
    /// Company that owns it.
    Company = "company" Reads::Line(200);
    /// Location.
    Location = "location" Reads::Line(200);
    /// Room.
    Room = "room" Reads::Line(100);
    /// Custodian's full name.
    Custodian = "custodian" Reads::Line(200);
    /// Custodian's e-mail.
    CustodianEmail = "custodian_email" Reads::Email;
    /// Custodian's login name.
    CustodianUsername = "custodian_username" Reads::Key(100);
    /// Custodian's first name, where the file splits it.
    CustodianFirst = "custodian_first" Reads::Line(100);
    /// Custodian's last name, where the file splits it.
    CustodianLast = "custodian_last" Reads::Line(100);
    /// Department.
    Department = "department" Reads::Line(200);
    /// Cost centre.
    CostCentre = "cost_centre" Reads::Line(100);
    /// Supplier's name.
    Supplier = "supplier" Reads::Line(200);
    /// Bought on.
    PurchaseDate = "purchase_date" Reads::Date;
    /// Price of an asset; amount per billing period of a contract.
    Cost = "cost" Reads::Amount;
    /// Currency of the amounts.
    Currency = "currency" Reads::Currency;
    /// Invoice number.
    InvoiceNo = "invoice_no" Reads::Line(100);
    /// Order number.
    OrderNo = "order_no" Reads::Line(100);
    /// First day of warranty.
    WarrantyStart = "warranty_start" Reads::Date;
    /// Months of warranty.
    WarrantyMonths = "warranty_months" Reads::Months;
    /// Last day of warranty.
    WarrantyEnd = "warranty_end" Reads::End;
    /// Planned end of life.
    EolDate = "eol_date" Reads::Date;
    /// Who works with it, where another one answers for it.
    User = "end_user" Reads::Line(200);
    /// The number finance keeps it under.
    InventoryNo = "inventory_no" Reads::Key(100);
    /// Whose it is.
    Ownership = "ownership" Reads::Word;
    /// Delivered on.
    DeliveredOn = "delivered_on" Reads::Date;
    /// In service since.
    InServiceOn = "in_service_on" Reads::Date;
    /// IMEI of the first radio.
    Imei = "imei" Reads::Key(100);
    /// IMEI of the second radio.
    Imei2 = "imei2" Reads::Key(100);
    /// MAC address.
    Mac = "mac" Reads::Key(100);
    /// Notes.
    Notes = "notes" Reads::Lines;

    /// What a vendor does.
    Kinds = "kinds" Reads::Word;
    /// Company register number.
    RegistrationNo = "registration_no" Reads::Line(50);
    /// VAT number.
    VatNo = "vat_no" Reads::Key(50);
    /// Our customer number there.
    CustomerNo = "customer_no" Reads::Key(100);
    /// Web site.
    Website = "website" Reads::Line(300);
    /// General e-mail.
    Email = "email" Reads::Email;
    /// General phone.
    Phone = "phone" Reads::Line(50);
    /// Street, or the whole address.
    Address = "address" Reads::Lines;
    /// Postal code.
    Postcode = "postcode" Reads::Line(20);
    /// City.
    City = "city" Reads::Line(100);
    /// Country.
    Country = "country" Reads::Line(100);
    /// A person there.
    ContactName = "contact_name" Reads::Line(200);
    /// Their role.
    ContactRole = "contact_role" Reads::Line(100);
    /// Their e-mail.
    ContactEmail = "contact_email" Reads::Email;
    /// Their phone.
    ContactPhone = "contact_phone" Reads::Line(50);

    /// Contract number.
    Number = "number" Reads::Key(100);
    /// Contract title.
    Title = "title" Reads::Line(200);
    /// What a contract is for.
    Kind = "kind" Reads::Word;
    /// Vendor's name.
    Vendor = "vendor" Reads::Line(200);
    /// First day in force.
    Start = "start" Reads::Date;
    /// Last day of the current or first term.
    End = "end" Reads::End;
    /// Initial term.
    Duration = "duration" Reads::Months;
    /// Notice period with its unit; days without one.
    Notice = "notice" Reads::Count;
    /// Notice period in months unless the cell names a unit.
    NoticeMonths = "notice_months" Reads::Count;
    /// How notice has to be delivered.
    Delivery = "delivery" Reads::Word;
    /// What happens at the end.
    Renewal = "renewal" Reads::Word;
    /// Months of each renewal.
    RenewalMonths = "renewal_months" Reads::Months;
    /// Cost in a year.
    AnnualCost = "annual_cost" Reads::Amount;
    /// Cost over the whole term.
    TotalCost = "total_cost" Reads::Amount;
    /// How often it is invoiced.
    Billing = "billing" Reads::Word;
    /// Responsible person's name.
    Owner = "owner" Reads::Line(200);
    /// Responsible person's e-mail.
    OwnerEmail = "owner_email" Reads::Email;

    /// What a cover is.
    CoverKind = "cover_kind" Reads::Word;
    /// What its maker calls it by: contract number, item number.
    CoverReference = "cover_reference" Reads::Key(100);
    /// The name of the service.
    ServiceLevel = "cover_level" Reads::Line(500);
    /// Its code.
    ServiceCode = "service_code" Reads::Line(100);
    /// Who keeps the promise.
    Provider = "provider" Reads::Line(200);
    /// First covered day.
    CoverStart = "cover_start" Reads::Date;
    /// Last covered day, taken as it stands: a vendor's date is never computed anew.
    CoverEnd = "cover_end" Reads::Date;
    /// The day it was ended before its last.
    CoverTerminated = "cover_terminated" Reads::Date;
    /// Whether failed drives stay with us.
    KeepDrive = "keep_drive" Reads::Word;
    /// Where the last day is from: shown, never read.
    CoverOrigin = "cover_origin" Reads::Word;
    /// The day a maker last confirmed it: shown, never read.
    CoverChecked = "cover_checked" Reads::Date;
    /// Last day a model is sold.
    EndOfSale = "end_of_sale" Reads::Date;
    /// Last day of a model's software maintenance.
    EndOfMaintenance = "end_of_maintenance" Reads::Date;
    /// Last day of a model's security support.
    EndOfSecurity = "end_of_security" Reads::Date;
    /// Last day a model is supported at all.
    LastDayOfSupport = "last_day_of_support" Reads::Date;

    /// What a line of a quote is for.
    Description = "description" Reads::Line(500);
    /// How many.
    Quantity = "quantity" Reads::Count;
    /// Price of one.
    UnitPrice = "unit_price" Reads::Signed;
    /// Price of the whole line.
    LineTotal = "line_total" Reads::Signed;
}

impl Field {
    /// The field of a kind with this key; `own` are those people added.
    pub fn parse(kind: ImportKind, key: &str, own: &[CustomField]) -> Option<Self> {
        of(kind).iter().copied().chain(Self::own(kind, own)).find(|f| f.key() == key)
    }

    /// The fields people added to this kind of record: only assets have such.
    pub fn own(kind: ImportKind, own: &[CustomField]) -> impl Iterator<Item = Self> + '_ {
        let own = if kind == ImportKind::Assets { own } else { &[] };
        own.iter().filter_map(|f| Some(Self::Own(f.id?, f.kind)))
    }

    /// A new record needs it.
    pub const fn required(self, kind: ImportKind) -> bool {
        match kind {
            ImportKind::Assets => matches!(self, Self::Tag),
            ImportKind::Vendors => matches!(self, Self::Name),
            ImportKind::Contracts => matches!(self, Self::Vendor | Self::Title | Self::Start),
            // A serial number or a tag, a price of one or of all: `quotes` says what is missing.
            ImportKind::Quotes => false,
            // A serial number or a tag: `coverages` says what is missing.
            ImportKind::Coverages => false,
        }
    }

    /// What people are told it holds.
    pub const fn kind(self) -> FieldKind {
        match self.reads() {
            Reads::Key(_) | Reads::Line(_) | Reads::Lines | Reads::Email => FieldKind::Text,
            Reads::Date | Reads::End => FieldKind::Date,
            Reads::Months | Reads::Count => FieldKind::Number,
            Reads::Amount | Reads::Signed => FieldKind::Amount,
            Reads::Currency | Reads::Word => FieldKind::Choice,
        }
    }

    /// Its description for the window.
    pub fn info(self, kind: ImportKind, own: &[CustomField]) -> FieldInfo {
        let added = |id| own.iter().find(|f| f.id == Some(id)).map(|f| f.name.clone());
        let name = match self {
            Self::Own(id, _) => added(id).unwrap_or_default(),
            _ => String::new(),
        };
        let key = self.key().into_owned();
        FieldInfo { key, name, kind: self.kind(), required: self.required(kind) }
    }
}
