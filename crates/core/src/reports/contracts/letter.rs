//! The notice letter: notice of non-renewal, or of withdrawal from a contract without end, in the
//! vendor's language, ready to be signed and sent.
//!
//! It says what the register knows and no law: which contract, which end, which clause. What is
//! not known is left out rather than guessed.

use super::words;
use crate::agenda::IfNothing;
use crate::contract::draft::{ContractDetail, DeliveryMethod};
use crate::contract::{RenewalKind, read};
use crate::error::{Refusal, Result};
use crate::reports::NoticeLetterParams;
use crate::reports::model::{Block, Cell, Fact, Orientation, Report};
use crate::reports::scene::Scene;
use crate::vendor::sql::correspondent::{self, Correspondent};

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &NoticeLetterParams) -> Result<Report> {
    let detail = read::detail(scene.conn, params.contract_id, scene.moment.today)?;
    if detail.row.state.over() {
        return Err(Refusal::new("contract-not-active").with("title", &detail.row.title).into());
    }
    let to = correspondent::of_contract(scene.conn, params.contract_id)?;
    let evergreen = detail.row.renewal == RenewalKind::Evergreen;
    let title = scene.t(if evergreen { "letter-withdrawal-title" } else { "letter-notice-title" });
    let report = scene.report("notice_letter", title, Orientation::Portrait)?;
    let mut blocks = vec![Block::Paragraph(address(scene, &to, detail.draft.delivery_method))];
    blocks.push(Block::Facts(subject(scene, &detail, &to)));
    blocks.extend(body(scene, &detail).into_iter().map(Block::Paragraph));
    blocks.push(scene.signatory());
    Ok(Report { subtitle: super::name(&detail.row), blocks, ..report })
}

/// Where it goes, and how.
fn address(scene: &Scene<'_>, to: &Correspondent, by: DeliveryMethod) -> String {
    let mut lines = to.lines();
    let electronic = match by {
        DeliveryMethod::Pec if !to.pec.is_empty() => Some(&to.pec),
        DeliveryMethod::Email if !to.email.is_empty() => Some(&to.email),
        _ => None,
    };
    let how = scene.t(&format!("letter-by-{by}"));
    lines.push(match electronic {
        Some(at) => format!("{how}: {at}"),
        None => how,
    });
    lines.join("\n")
}

/// What it is about.
fn subject(scene: &Scene<'_>, detail: &ContractDetail, to: &Correspondent) -> Vec<Fact> {
    let draft = &detail.draft;
    scene.known([
        ("letter-contract", Cell::text(&draft.title)),
        ("letter-contract-no", Cell::code(&draft.number)),
        ("letter-customer-no", Cell::code(&to.customer_no)),
        ("letter-signed-on", Cell::date(draft.signed_on)),
        ("letter-in-force-since", Cell::date(draft.start)),
        ("letter-period-end", Cell::date(detail.row.period_end)),
        ("letter-clause", Cell::text(&draft.notice_clause)),
    ])
}

fn body(scene: &Scene<'_>, detail: &ContractDetail) -> Vec<String> {
    let format = scene.format();
    let draft = &detail.draft;
    let mut text = vec![scene.t("letter-salutation")];
    match (&detail.if_nothing, detail.row.period_end) {
        (IfNothing::CanEnd { on }, _) => {
            let args = [("end", format.date_long(*on).into())];
            text.push(scene.ta("letter-withdraw", &args));
        }
        (_, Some(end)) => {
            let args = [("end", format.date_long(end).into())];
            text.push(scene.ta("letter-not-renew", &args));
        }
        (_, None) => text.push(scene.t("letter-withdraw-soonest")),
    }
    if draft.notice_value > 0 {
        let span = words::notice(scene, draft);
        text.push(match draft.notice_clause.as_str() {
            "" => scene.ta("letter-under-contract", &[("notice", span.into())]),
            clause => {
                let args = [("clause", clause.into()), ("notice", span.into())];
                scene.ta("letter-under-clause", &args)
            }
        });
    }
    // Should the day be disputed, the next one counts: nobody is bound for another whole term.
    text.push(scene.t("letter-otherwise"));
    text.push(scene.t("letter-confirm"));
    text.push(scene.t("letter-closing"));
    text
}
