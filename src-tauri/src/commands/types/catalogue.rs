//! Arguments and results about models, categories, places, own fields, parts and statuses.

use custodia_core::asset::AssetState;
use custodia_core::asset::component::ComponentDraft;
use custodia_core::asset::lookalike::Lookalike;
use custodia_core::asset::number::TagNumbering;
use custodia_core::catalogue::category::CategoryDraft;
use custodia_core::catalogue::field::CustomField;
use custodia_core::catalogue::location::LocationDraft;
use custodia_core::catalogue::model::{ModelDraft, ModelName};
use custodia_core::ids::{
    AssetId, CategoryId, ComponentId, FieldId, LocationId, ModelId, StatusId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// What is typed so far of an asset.
    AssetHintsArgs { /// The asset itself, when it is there already.
        id: Option<AssetId>, /// Its serial number.
        serial: String, /// Its model.
        model: ModelName }
    /// What one should know while writing an asset.
    AssetHints { /// Assets with nearly this serial number.
        lookalikes: Vec<Lookalike>, /// The record of the model.
        model: Option<ModelDraft>, /// The tag a new asset is offered.
        next_tag: Option<String> }
    /// A part to save.
    ComponentSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The part.
        draft: ComponentDraft }
    /// A part to remove.
    ComponentDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: ComponentId }
    /// A model.
    ModelArgs { /// Id.
        id: ModelId }
    /// A model to save.
    ModelSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The model.
        draft: ModelDraft, /// Whether a name that is taken means to merge both.
        merge: bool }
    /// A model whose record is removed.
    ModelDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: ModelId }
    /// A category to save.
    CategorySaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The category.
        draft: CategoryDraft, /// Whether a name that is taken means to merge both.
        merge: bool }
    /// A category whose record is removed.
    CategoryDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: CategoryId }
    /// A place to save.
    LocationSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The place.
        draft: LocationDraft, /// Whether a path that is taken means to merge both.
        merge: bool }
    /// A place whose record is removed.
    LocationDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: LocationId }
    /// An own field to save.
    FieldSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The field.
        draft: CustomField }
    /// An own field to remove, with its values.
    FieldDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: FieldId }
    /// A status to save.
    StatusSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// Record to change.
        id: Option<StatusId>, /// Its name.
        name: String, /// The fixed state behind it.
        state: AssetState }
    /// A status to remove.
    StatusDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: StatusId }
    /// How assets are numbered, to save.
    NumberingSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// How.
        numbering: TagNumbering }
}
