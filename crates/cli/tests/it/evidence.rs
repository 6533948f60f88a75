//! What the sample says of a file of evidence is what the reader of such files finds in it.

use custodia_core::disposal::exhibit;
use custodia_core::disposal::lot::read as lots;
use custodia_core::document;
use custodia_core::store::Store;
use custodia_input::evidence::read_bytes;

use crate::flow::Desk;

#[test]
fn the_log_of_the_sample_is_one_of_nwipe() {
    let desk = Desk::with(&["sample"]);
    let reader = Store::open_read_only(&desk.path("office.db")).unwrap();
    let rows = lots::rows(&reader).unwrap();
    let files: Vec<_> =
        rows.iter().flat_map(|lot| exhibit::read::of_lot(&reader, lot.id).unwrap()).collect();
    let [file] = files.as_slice() else { panic!("one file of evidence: {files:#?}") };
    let bytes = document::sql::bytes(&reader, file.document_id).unwrap();
    let read = read_bytes(&bytes).unwrap();
    assert_eq!((read.tool, read.tool_version.as_deref()), (file.tool, Some("0.42")));
    assert_eq!(read.warnings, file.warnings);
    assert_eq!(read.redacted, None);
    assert_eq!(read.sha256, file.sha256);
    assert_eq!(read.drives.len(), file.drives.len());
    assert!(file.drives.len() > 1, "a log of one drive shows little");
    for (found, kept) in read.drives.iter().zip(&file.drives) {
        assert_eq!(found.device.as_deref(), Some(kept.device.as_str()));
        assert_eq!(found.model.as_deref(), Some(kept.model.as_str()));
        assert_eq!(found.serial.as_deref(), Some(kept.serial.as_str()));
        assert_eq!(found.size_bytes, kept.size_bytes);
        assert_eq!(found.technique, kept.technique);
        assert_eq!(found.proposed_media(), kept.media_type, "{}", kept.serial);
        assert_eq!(found.status(), kept.status);
        assert_eq!(found.verification(), kept.verification);
        assert_eq!(found.errors.count(), kept.errors);
        assert_eq!(found.hidden_area, kept.hidden_area);
        assert_eq!(found.warnings, kept.warnings);
        let ended =
            found.finished_at.map(|at| at.local.format("%Y-%m-%dT%H:%M:%S+01:00").to_string());
        assert_eq!(ended, kept.finished_at);
    }
}
