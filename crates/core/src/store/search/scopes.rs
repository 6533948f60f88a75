//! What can be found, and the queries that find it: each on an index that ignores case.

use super::HitKind;

/// How a kind is searched. `:key` is the text, `:end` its prefix's end, `:limit` the bound.
pub(super) struct Scope {
    pub(super) kind: HitKind,
    /// Field and query on an index that ignores case, best first.
    pub(super) exact: &'static [(&'static str, &'static str)],
    pub(super) prefix: &'static [(&'static str, &'static str)],
    pub(super) words: &'static str,
    /// `title`, `subtitle` and the searched fields of one record, by `:id`.
    pub(super) show: &'static str,
    pub(super) fields: &'static [&'static str],
    /// Fields that are told only where the text is in them: there can be many of them.
    pub(super) quiet: &'static [&'static str],
}

/// Every kind there is.
pub(super) const SCOPES: &[Scope] = &[
    Scope {
        kind: HitKind::Asset,
        exact: &[
            ("tag", "SELECT id FROM asset WHERE tag = :key"),
            ("serial", "SELECT id FROM asset WHERE serial = :key LIMIT :limit"),
            (
                "identifiers",
                "SELECT asset_id AS id FROM asset_identifier WHERE value = :key LIMIT :limit",
            ),
            (
                "components",
                "SELECT asset_id AS id FROM component WHERE serial = :key AND serial <> ''
                 LIMIT :limit",
            ),
        ],
        prefix: &[
            (
                "tag",
                "SELECT id FROM asset WHERE tag >= :key AND tag < :end ORDER BY tag LIMIT :limit",
            ),
            (
                "serial",
                "SELECT id FROM asset WHERE serial >= :key AND serial < :end
                        ORDER BY serial LIMIT :limit",
            ),
            (
                "name",
                "SELECT id FROM asset WHERE name >= :key AND name < :end
                      ORDER BY name LIMIT :limit",
            ),
            (
                "model",
                "SELECT id FROM asset WHERE model >= :key AND model < :end
                       ORDER BY model LIMIT :limit",
            ),
            (
                "manufacturer",
                "SELECT id FROM asset WHERE manufacturer >= :key AND manufacturer < :end
                              ORDER BY manufacturer, model LIMIT :limit",
            ),
            (
                "location",
                "SELECT id FROM asset WHERE location >= :key AND location < :end
                          ORDER BY location LIMIT :limit",
            ),
            (
                "custodian",
                "SELECT a.id FROM person p JOIN asset a ON a.custodian_id = p.id
                           WHERE p.name COLLATE NOCASE >= :key AND p.name COLLATE NOCASE < :end
                           ORDER BY p.name COLLATE NOCASE LIMIT :limit",
            ),
        ],
        words: "SELECT rowid AS id FROM asset_fts WHERE asset_fts MATCH :match
                ORDER BY rowid DESC LIMIT :limit",
        show: "SELECT a.tag AS title, a.tag, a.serial, a.name, a.manufacturer, a.model, a.location,
                      coalesce(p.name, '') AS custodian,
                      coalesce((SELECT group_concat(x.value, ' ') FROM asset_identifier x
                                WHERE x.asset_id = a.id), '') AS identifiers,
                      coalesce((SELECT group_concat(x.serial, ' ') FROM component x
                                WHERE x.asset_id = a.id AND x.serial <> ''), '') AS components,
                      coalesce((SELECT group_concat(x.value, ' ') FROM custom_value x
                                WHERE x.asset_id = a.id), '') AS custom
               FROM asset a LEFT JOIN person p ON p.id = a.custodian_id WHERE a.id = :id",
        fields: &[
            "tag",
            "serial",
            "name",
            "manufacturer",
            "model",
            "custodian",
            "location",
            "identifiers",
            "components",
            "custom",
        ],
        quiet: &["identifiers", "components", "custom"],
    },
    Scope {
        kind: HitKind::Contract,
        exact: &[
            ("number", "SELECT id FROM contract WHERE number = :key LIMIT :limit"),
            ("title", "SELECT id FROM contract WHERE title = :key LIMIT :limit"),
        ],
        prefix: &[
            (
                "number",
                "SELECT id FROM contract WHERE number >= :key AND number < :end
                        ORDER BY number LIMIT :limit",
            ),
            (
                "title",
                "SELECT id FROM contract WHERE title >= :key AND title < :end
                       ORDER BY title LIMIT :limit",
            ),
            (
                "vendor",
                "SELECT c.id FROM vendor v JOIN contract c ON c.vendor_id = v.id
                        WHERE v.name >= :key AND v.name < :end ORDER BY v.name LIMIT :limit",
            ),
            (
                "owner",
                "SELECT c.id FROM person p JOIN contract c ON c.owner_id = p.id
                       WHERE p.name COLLATE NOCASE >= :key AND p.name COLLATE NOCASE < :end
                       ORDER BY p.name COLLATE NOCASE LIMIT :limit",
            ),
        ],
        words: "SELECT rowid AS id FROM contract_fts WHERE contract_fts MATCH :match
                ORDER BY rowid DESC LIMIT :limit",
        show: "SELECT c.title AS title, c.number, v.name AS vendor, coalesce(p.name, '') AS owner
               FROM contract c JOIN vendor v ON v.id = c.vendor_id
               LEFT JOIN person p ON p.id = c.owner_id WHERE c.id = :id",
        fields: &["number", "title", "vendor", "owner"],
        quiet: &[],
    },
    Scope {
        kind: HitKind::Vendor,
        exact: &[
            ("name", "SELECT id FROM vendor WHERE name = :key"),
            (
                "customer_no",
                "SELECT id FROM vendor WHERE customer_no = :key COLLATE NOCASE
                             LIMIT :limit",
            ),
        ],
        prefix: &[
            (
                "name",
                "SELECT id FROM vendor WHERE name >= :key AND name < :end
                      ORDER BY name LIMIT :limit",
            ),
            (
                "customer_no",
                "SELECT id FROM vendor WHERE customer_no COLLATE NOCASE >= :key
                               AND customer_no COLLATE NOCASE < :end
                             ORDER BY customer_no COLLATE NOCASE LIMIT :limit",
            ),
        ],
        words: "SELECT rowid AS id FROM vendor_fts WHERE vendor_fts MATCH :match
                ORDER BY rowid DESC LIMIT :limit",
        show: "SELECT name AS title, name, customer_no, vat_no FROM vendor WHERE id = :id",
        fields: &["name", "customer_no", "vat_no"],
        quiet: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Conn;

    /// What SQLite would do, line by line.
    fn plan(conn: &Conn, sql: &str) -> Vec<String> {
        let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        // The parameters stay null: the plan does not depend on them.
        let mut rows = explain.raw_query();
        let mut lines = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            lines.push(row.get("detail").unwrap());
        }
        lines
    }

    /// 1–2 characters are answered by these alone, so none of them may read a whole table.
    #[test]
    fn every_key_query_walks_an_index_and_none_scans_or_sorts() {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../schema.sql")).unwrap();
        let mut seen = 0;
        for scope in SCOPES {
            for (field, sql) in scope.exact.iter().chain(scope.prefix) {
                for line in plan(&conn, sql) {
                    let walks = line.starts_with("SEARCH") && line.contains("USING");
                    assert!(walks, "{}.{field}: {line}", scope.kind);
                }
                seen += 1;
            }
        }
        assert!(seen >= 15, "only {seen} queries");
        // The eye of the test: without an index it does see the scan.
        conn.execute_batch("DROP INDEX asset_location").unwrap();
        let sql =
            "SELECT id FROM asset WHERE location >= :key AND location < :end ORDER BY location";
        assert!(plan(&conn, sql).iter().any(|l| l.starts_with("SCAN")));
    }
}
