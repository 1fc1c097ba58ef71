package io.jianzhen.platform.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns and directories hold personal data, how each is erased, and what ties it to the
 * campaign. A test compares it with the schema: a column that may name a person is listed here or
 * excepted with a reason.
 *
 * <p>An installation serves one campaign; a record is the campaign's by the time at which its
 * roster, self-check or screenshot came in.
 */
final class PersonalData {

  /** Stands where a name stood, in both languages, for lists show it as it is. */
  static final String ERASED = "已清除 erased";

  private static final String NAME = "'" + ERASED + "'";
  private static final String ZH = "'个人信息已按保存期限清除'";
  private static final String EN = "'personal data erased'";

  private static final String OF_CASE =
      "files of cases are kept by the rules for such files, which outlast the campaign";

  private static final String OF_SUMMARY = "the written report of a unit, an official paper";

  private static final String OF_SUPERVISION =
      "whom the district has supervised, drawn by which plan: kept, so that it can be drawn again";

  private static final String OF_INSPECTION =
      "files of enforcement are kept by the rules for such files, which outlast the campaign";

  private static final String LOOKUPS =
      "SELECT l.id FROM lookup l JOIN entry e ON e.import = l.import AND e.sheet_row = l.sheet_row";

  /** Letters and cases belong to a person, and stay while one row of it does. */
  private static final String CASES =
      "SELECT k.id FROM entry e"
          + " JOIN certificate c ON c.import = e.import AND c.sheet_row = e.sheet_row"
          + " JOIN roster_import i ON i.id = c.import"
          + " JOIN lookup_case k ON k.enterprise = i.enterprise"
          + " AND k.person_key = c.person_key AND k.number_key = c.number_key"
          + " WHERE NOT EXISTS (SELECT 1 FROM roster_import i2 JOIN certificate c2 ON c2.import = i2.id"
          + " WHERE i2.enterprise = k.enterprise AND c2.person_key = k.person_key"
          + " AND c2.number_key = k.number_key AND c2.erased_at IS NULL"
          + " AND (c2.import, c2.sheet_row) NOT IN (SELECT * FROM entry))";

  private static final String FINDINGS =
      "SELECT f.id FROM certificate_finding f JOIN entry e ON e.import = f.import"
          + " AND e.sheet_row = f.sheet_row";
  private static final String LEADS =
      "SELECT d.id FROM lead d WHERE d.reference IN (SELECT 'finding:' || x.id FROM ("
          + FINDINGS
          + ") x)";
  private static final String OF_ENTRY = "(t.import, t.sheet_row) IN (SELECT * FROM entry)";
  private static final String PHOTOS =
      "SELECT p.id FROM self_check_file p JOIN entry e ON e.import = p.import"
          + " AND e.sheet_row = p.sheet_row";
  private static final String LOOSE_FILES =
      "SELECT p.id FROM self_check_file p JOIN self_check_done s ON s.id = p.self_check"
          + " WHERE p.import IS NULL";

  /** Leads that came of tip-offs alone with which nothing more is to be done. */
  private static final String TIP_LEADS =
      "SELECT o.lead FROM tip_off_lead o JOIN tip_off_done d ON d.id = o.tip_off"
          + " JOIN lead l ON l.id = o.lead WHERE l.ground = 'TIP_OFF'"
          + " AND NOT EXISTS (SELECT 1 FROM tip_off_lead p JOIN tip_off q ON q.id = p.tip_off"
          + " WHERE p.lead = o.lead AND q.erased_at IS NULL"
          + " AND q.id NOT IN (SELECT id FROM tip_off_done))";

  /** Those of them that came to no case; what a case was built on stays with its file. */
  private static final String TIP_LEADS_ALONE =
      TIP_LEADS + " AND NOT EXISTS (SELECT 1 FROM case_lead k WHERE k.lead = o.lead)";

  private static final String UNHELD =
      "NOT EXISTS (SELECT 1 FROM lead_particular l WHERE l.particular = t.id)"
          + " AND NOT EXISTS (SELECT 1 FROM case_particular k WHERE k.particular = t.id)";

  /** What officers said of particulars that are gone. */
  private static final String OF_GONE =
      "t.reason <> '' AND CASE t.person"
          + " WHEN 0 THEN 2 > (SELECT count(*) FROM particular p WHERE p.id IN (t.one, t.other))"
          + " ELSE 2 > (SELECT count(*) FROM lead_particular p"
          + " WHERE p.particular = t.person AND p.lead IN (t.one, t.other)) END";

  private PersonalData() {}

  /** What a piece of data is tied to; the name of the relation of its records that may go. */
  enum Tie {
    /** {@code entry (import, sheet_row)}: a certificate in a roster. */
    ENTRY,
    /** {@code roster (id)}: a roster none of whose entries is held back. */
    ROSTER,
    /** {@code self_check_done (id)}: a self-check that is accepted or withdrawn. */
    SELF_CHECK,
    /** {@code picture (sha256)}: a screenshot that no entry needs any more. */
    SCREENSHOT,
    /** {@code tip_off_done (id)}: a tip-off with which nothing more is to be done. */
    TIP_OFF
  }

  /**
   * Columns of a table that are emptied; without any, in a table that carries no marks, the rows
   * go.
   *
   * @param kind under which it is counted
   * @param set column to what it becomes, SQL
   * @param where ties a row {@code t} to the relation of {@code tie}, SQL
   */
  record Erasable(Kind kind, Tie tie, String table, Map<String, String> set, String where) {

    /** Whether rows carry the time of their erasure. */
    boolean isMarked() {
      return MARKED.contains(table);
    }

    boolean isGone() {
      return set.isEmpty() && !isMarked();
    }
  }

  /** Under which heading something is counted. */
  enum Kind {
    ENTRIES,
    FINDINGS,
    LOOKUPS,
    LETTERS,
    ANSWERS_OF_SERVICE,
    LEADS,
    REPORTED,
    PHOTOS,
    ROSTERS,
    REFUSED_ROWS,
    SELF_CHECKS,
    PROOFS,
    SCREENSHOTS,
    TIP_OFFS,
    /** Counts nothing of its own: parts of the records above. */
    PARTS
  }

  /** Tables whose rows say when, and by whom, they were erased. */
  static final List<String> MARKED =
      List.of(
          "certificate",
          "roster_import",
          "lead",
          "self_check",
          "self_check_file",
          "lookup_picture",
          "tip_off");

  /**
   * Sealed files.
   *
   * @param names the names of the files of rows that are erased, SQL
   * @param needed whether another row still needs file {@code :name}, SQL
   */
  record Directory(Tie tie, String name, String names, String needed) {}

  private static final String PORTRAITS_OF =
      "t.pair IN (SELECT s.id FROM same_portrait s WHERE s.earlier IN (%1$s) OR s.later IN (%1$s))";

  /** In the order in which it is done; what leads to others by a join comes before its marks. */
  static final List<Erasable> COLUMNS =
      List.of(
          entry(Kind.PARTS, "self_check_code", codes(), "t.file IN (" + PHOTOS + ")"),
          entry(
              Kind.PARTS,
              "same_portrait_note",
              set("reason", "''"),
              PORTRAITS_OF.formatted(PHOTOS)),
          entry(Kind.PARTS, "self_check_portrait_part", Map.of(), "t.file IN (" + PHOTOS + ")"),
          entry(Kind.PARTS, "self_check_portrait", Map.of(), "t.file IN (" + PHOTOS + ")"),
          entry(Kind.PHOTOS, "self_check_file", file(), OF_ENTRY),
          entry(
              Kind.PARTS,
              "self_check_mark",
              set("name", NAME, "number", "''", "reason", "''"),
              OF_ENTRY),
          entry(
              Kind.REPORTED,
              "self_check_report",
              set("name", NAME, "reason", "''"),
              "t.finding IN (" + FINDINGS + ")"),
          entry(Kind.PARTS, "lead_event", set("note", "''"), "t.lead IN (" + LEADS + ")"),
          entry(
              Kind.PARTS,
              "lead_advice",
              set("reason", "''"),
              "t.act IN (SELECT a.id FROM lead_act a WHERE a.lead IN (" + LEADS + "))"),
          entry(
              Kind.PARTS,
              "lead_act_past",
              Map.of(),
              "t.act IN (SELECT a.id FROM lead_act a WHERE a.lead IN (" + LEADS + "))"),
          entry(Kind.PARTS, "lead_act", set("what", NAME), "t.lead IN (" + LEADS + ")"),
          entry(Kind.PARTS, "lead_particular", Map.of(), "t.lead IN (" + LEADS + ")"),
          entry(Kind.PARTS, "particular", Map.of(), UNHELD),
          entry(Kind.PARTS, "near_link_event", set("reason", "''"), OF_GONE),
          entry(Kind.LEADS, "lead", set("title", NAME, "summary", ZH), "t.id IN (" + LEADS + ")"),
          entry(
              Kind.LETTERS,
              "lookup_letter",
              set("document", "''::bytea"),
              "t.document <> '' AND t.of_case IN (" + CASES + ")"),
          entry(Kind.PARTS, "lookup_case", set("card_key", "''"), "t.id IN (" + CASES + ")"),
          entry(
              Kind.PARTS,
              "lookup_field",
              set("shown", "''", "on_file", "''"),
              "t.lookup IN (" + LOOKUPS + ")"),
          entry(Kind.ANSWERS_OF_SERVICE, "lookup_exchange", set("request", "''::bytea"), OF_ENTRY),
          entry(Kind.LOOKUPS, "lookup", set("note", "''"), OF_ENTRY),
          entry(Kind.PARTS, "recheck_change", set("zh", ZH, "en", EN), OF_ENTRY),
          entry(
              Kind.PARTS, "finding_event", set("reason", "''"), "t.finding IN (" + FINDINGS + ")"),
          entry(
              Kind.FINDINGS,
              "certificate_finding",
              set("value", "''", "value_key", "''", "zh", ZH, "en", EN, "reason", "''"),
              OF_ENTRY),
          entry(Kind.ENTRIES, "certificate", certificate(), OF_ENTRY),
          new Erasable(
              Kind.REFUSED_ROWS,
              Tie.ROSTER,
              "refused_row",
              set("sealed", "NULL", "plain_cells", "NULL", "zh", ZH, "en", EN),
              "t.import IN (SELECT id FROM roster)"),
          new Erasable(
              Kind.PARTS,
              Tie.ROSTER,
              "roster_column",
              set("samples", "'{}'", "header", "''"),
              "t.import IN (SELECT id FROM roster)"),
          new Erasable(
              Kind.ROSTERS,
              Tie.ROSTER,
              "roster_import",
              set("file_name", NAME, "sheet_name", "''", "failure_zh", "''", "failure_en", "''"),
              "t.id IN (SELECT id FROM roster)"),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "self_check_code",
              codes(),
              "t.file IN (" + LOOSE_FILES + ")"),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "same_portrait_note",
              set("reason", "''"),
              PORTRAITS_OF.formatted(LOOSE_FILES)),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "self_check_portrait_part",
              Map.of(),
              "t.file IN (" + LOOSE_FILES + ")"),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "self_check_portrait",
              Map.of(),
              "t.file IN (" + LOOSE_FILES + ")"),
          new Erasable(
              Kind.PROOFS,
              Tie.SELF_CHECK,
              "self_check_file",
              file(),
              "t.id IN (" + LOOSE_FILES + ")"),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "self_check_answer",
              set("plan", "''", "in_charge", "''"),
              "t.self_check IN (SELECT id FROM self_check_done)"),
          new Erasable(
              Kind.PARTS,
              Tie.SELF_CHECK,
              "self_check_event",
              set("note", "''"),
              "t.self_check IN (SELECT id FROM self_check_done)"),
          new Erasable(
              Kind.SELF_CHECKS,
              Tie.SELF_CHECK,
              "self_check",
              Map.of(),
              "t.id IN (SELECT id FROM self_check_done)"),
          new Erasable(
              Kind.SCREENSHOTS,
              Tie.SCREENSHOT,
              "lookup_picture",
              Map.of(),
              "t.sha256 IN (SELECT sha256 FROM picture)"),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "lead_event",
              set("note", "''"),
              "t.lead IN (" + TIP_LEADS + ")"),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "lead_advice",
              set("reason", "''"),
              "t.act IN (SELECT a.id FROM lead_act a WHERE a.lead IN (" + TIP_LEADS_ALONE + "))"),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "lead_act_past",
              Map.of(),
              "t.act IN (SELECT a.id FROM lead_act a WHERE a.lead IN (" + TIP_LEADS_ALONE + "))"),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "lead_act",
              set("what", NAME),
              "t.lead IN (" + TIP_LEADS_ALONE + ")"),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "lead_particular",
              Map.of(),
              "t.lead IN (" + TIP_LEADS_ALONE + ")"),
          new Erasable(Kind.PARTS, Tie.TIP_OFF, "particular", Map.of(), UNHELD),
          new Erasable(Kind.PARTS, Tie.TIP_OFF, "near_link_event", set("reason", "''"), OF_GONE),
          new Erasable(
              Kind.PARTS,
              Tie.TIP_OFF,
              "tip_off_event",
              set("note", "NULL"),
              "t.tip_off IN (SELECT id FROM tip_off_done)"),
          new Erasable(
              Kind.TIP_OFFS,
              Tie.TIP_OFF,
              "tip_off",
              set("content", "''::bytea", "identity", "NULL", "traits", "'{}'"),
              "t.id IN (SELECT id FROM tip_off_done)"));

  static final List<Directory> DIRECTORIES =
      List.of(
          new Directory(
              Tie.ENTRY,
              "selfchecks",
              "SELECT sha256 FROM self_check_file WHERE id IN (" + PHOTOS + ")",
              "EXISTS (SELECT 1 FROM self_check_file WHERE sha256 = :name AND erased_at IS NULL)"),
          new Directory(
              Tie.SELF_CHECK,
              "selfchecks",
              "SELECT sha256 FROM self_check_file WHERE id IN (" + LOOSE_FILES + ")",
              "EXISTS (SELECT 1 FROM self_check_file WHERE sha256 = :name AND erased_at IS NULL)"),
          new Directory(
              Tie.ENTRY,
              "lookup-answers",
              "SELECT x.answer FROM lookup_exchange x JOIN entry e ON e.import = x.import"
                  + " AND e.sheet_row = x.sheet_row WHERE x.answer <> ''",
              "EXISTS (SELECT 1 FROM lookup_exchange WHERE answer = :name AND request <> '')"),
          new Directory(Tie.ROSTER, "uploads", "SELECT id::text FROM roster", "false"),
          new Directory(
              Tie.SCREENSHOT,
              "lookups",
              "SELECT DISTINCT sha256 FROM picture",
              "EXISTS (SELECT 1 FROM lookup_picture WHERE sha256 = :name AND erased_at IS NULL)"),
          new Directory(
              Tie.TIP_OFF,
              "tipoffs",
              "SELECT DISTINCT x.sha256 FROM tip_off_file x JOIN tip_off_done d ON d.id = x.tip_off",
              "EXISTS (SELECT 1 FROM tip_off_file x JOIN tip_off o ON o.id = x.tip_off"
                  + " WHERE x.sha256 = :name AND o.erased_at IS NULL)"));

  /**
   * Columns that look as if they named a person and stay, each with the reason. Of columns that are
   * named in the manner of what the test looks for.
   */
  static final Map<String, String> EXCEPTED =
      Map.ofEntries(
          Map.entry(
              "enterprise.name", "employers are no persons; what they owe is public business"),
          Map.entry("unit.name", "authorities"),
          Map.entry("account.username", "who did it, on the audit trail as long as that is kept"),
          Map.entry("account.display_name", "accounts are kept as long as the audit trail"),
          Map.entry("account.password_hash", "a hash with salt; accounts are closed, not erased"),
          Map.entry("audit_event.username", "who did it; the trail holds no numbers of holders"),
          Map.entry("task_force_post.title", "posts as the notice lists them"),
          Map.entry("campaign_plan.plan", "the notice as data; it names posts, no persons"),
          Map.entry("calendar_item.title", "what the office asks units for; numbers are refused"),
          Map.entry("calendar_item_event.note", "the same, as it was then"),
          Map.entry("calendar_mark.note", "how a unit has done a duty; numbers are refused"),
          Map.entry("calendar_feed.token_hash", "of random bits that stand in no other place"),
          Map.entry("reminder_target.label", "mail boxes of units, and hosts of robots"),
          Map.entry("reminder_target.sealed", "the same address, and the key of a robot"),
          Map.entry("reminder_message.key", "a random number"),
          Map.entry("reminder_message.reason", "why a message was given up; numbers are refused"),
          Map.entry("campaign_decision.value", "one of the choices of the notice"),
          Map.entry("lookup_letter.is_sealed", "yes or no"),
          Map.entry("report.document", "the number of a document; reports are kept"),
          Map.entry("self_check.code_hash", "of an invitation, null once it is used"),
          Map.entry("site_sighting.given", "evidence against a site, without persons' numbers"),
          Map.entry("campaign_decision.reason", "the office's words about the notice"),
          Map.entry("ledger_entry.reason", "figures must be explained; the form warns of names"),
          Map.entry("report_event.reason", "why a report went back; submitted papers are kept"),
          Map.entry("certificate.person_key", "keyed hash: ledger and look-ups stay joined by it"),
          Map.entry("certificate.number_key", "keyed hash: joins an entry to its look-ups"),
          Map.entry("lookup_case.person_key", "keyed hash, as in the ledger"),
          Map.entry("lookup_case.number_key", "keyed hash: joins an entry to its look-ups"),
          Map.entry("lead.person_key", "keyed hash, as in the ledger"),
          Map.entry("seal_check.sealed", "a text of ours that shows whether the keys fit"),
          Map.entry("seal_check.hash", "of the same text"),
          Map.entry("seal_check.informers", "the same text, sealed with another key"),
          Map.entry("tip_off.receipt_hash", "of random digits that stand in no other place"),
          Map.entry("tip_off_reward_slip.document", "a payment slip, which names no informer"),
          Map.entry("transfer_part.note", OF_CASE),
          Map.entry("transfer_event.note", OF_CASE),
          Map.entry("transfer_paper.document", OF_CASE),
          Map.entry("case_file.title", OF_CASE),
          Map.entry("case_file.summary", OF_CASE),
          Map.entry("case_person.name", OF_CASE),
          Map.entry("case_person.note", OF_CASE),
          Map.entry("case_person.sealed_id", OF_CASE),
          Map.entry("case_person.masked_id", OF_CASE),
          Map.entry("case_person.person_key", "keyed hash, as in the ledger"),
          Map.entry("case_outcome.note", OF_CASE),
          Map.entry("case_outcome_withdrawn.reason", OF_CASE),
          Map.entry("case_fine_event.note", OF_CASE),
          Map.entry("case_fine_event_withdrawn.reason", OF_CASE),
          Map.entry("case_notice.note", OF_CASE),
          Map.entry("case_notice_event.note", OF_CASE),
          Map.entry("case_measure.note", OF_CASE),
          Map.entry("case_handover.note", OF_CASE),
          Map.entry("case_gang.name", OF_CASE),
          Map.entry("case_particular.note", OF_CASE),
          Map.entry("site_trace.value", "evidence against a site"),
          Map.entry("case_event.note", OF_CASE),
          Map.entry("supervision_round.title", OF_SUPERVISION),
          Map.entry("supervision_round.plan", OF_SUPERVISION),
          Map.entry("supervision_round.plan_hash", "of the same"),
          Map.entry("supervision_round.secret", "random, and no secret of a person"),
          Map.entry("supervision_round.summary", OF_SUPERVISION),
          Map.entry("supervision_target.name", OF_SUPERVISION),
          Map.entry("supervision_target.note", OF_SUPERVISION),
          Map.entry("supervision_event.note", OF_SUPERVISION),
          Map.entry("summary.work", OF_SUMMARY),
          Map.entry("summary.cases", OF_SUMMARY),
          Map.entry("summary.problems", OF_SUMMARY),
          Map.entry("summary.experience", OF_SUMMARY),
          Map.entry("summary.plans", OF_SUMMARY),
          Map.entry("summary_frozen.content", OF_SUMMARY),
          Map.entry(
              "liaison.people", "official contacts of units, sealed; part of the office file"),
          Map.entry("inspection_plan.title", OF_INSPECTION),
          Map.entry("inspection_visit.plan", "the id of a plan"),
          Map.entry("inspection_visit.officer_name", "an official on duty"),
          Map.entry("inspection_visit.second_name", "an official on duty"),
          Map.entry("inspection_visit.sent_key", "random, made by a browser"),
          Map.entry("inspection_card.holder", OF_INSPECTION),
          Map.entry("inspection_card.masked_number", OF_INSPECTION),
          Map.entry("inspection_finding.person_key", "keyed hash, as in the ledger"),
          Map.entry("inspection_photo.note", OF_INSPECTION),
          Map.entry("inspection_event.note", OF_INSPECTION),
          Map.entry("inspection_paper.document", OF_INSPECTION),
          Map.entry("publicity_item.title", "public, or on its way there and checked for names"),
          Map.entry("publicity_item.names", "emptied once the item is public"),
          Map.entry("publicity_event.note", "remarks on what is public"),
          Map.entry("suspect_site.name", "evidence against a site: a host or an account's name"),
          Map.entry("suspect_site.site_key", "evidence against a site"),
          Map.entry("site_letter.name", "an authority or company that was written to"),
          Map.entry("site_letter.document", "evidence against a site, to authorities"),
          Map.entry("site_report.name", "an authority or company that was told"),
          Map.entry("site_event.note", "evidence against a site"),
          Map.entry("site_sighting.note", "evidence against a site, identity numbers masked"),
          Map.entry("genuine_page.name", "official sites"),
          Map.entry("genuine_page.name_en", "official sites"),
          Map.entry("genuine_page.reason", "the office's words about an official site"),
          Map.entry("retention_period.reason", "the office's words about the period"),
          Map.entry("retention_hold.reason", "the office's words about a case; the form warns"),
          Map.entry("retention_hold.lift_reason", "as retention_hold.reason"),
          Map.entry("erasure.reason", "the office's words about the erasure"),
          Map.entry("working_day.name", "holidays"),
          Map.entry("working_day_event.name", "holidays"),
          Map.entry("working_day_event.reason", "the office's words about the calendar"),
          Map.entry("working_year_event.reason", "the office's words about the calendar"),
          Map.entry("legal_clock.title", "the number of a record, never a person"),
          Map.entry("legal_clock_event.reason", "why a limit moved; the form warns of names"),
          Map.entry("erasure_file.name", "a digest or the number of a roster"),
          Map.entry("flyway_schema_history.installed_by", "the account of the database"));

  private static Erasable entry(Kind kind, String table, Map<String, String> set, String where) {
    return new Erasable(kind, Tie.ENTRY, table, set, where);
  }

  private static Map<String, String> certificate() {
    Map<String, String> set = set("name", NAME, "sex", "''", "sealed", "NULL");
    set.putAll(set("plain_id", "NULL", "plain_number", "NULL", "plain_qr", "NULL"));
    set.putAll(set("masked_id", "''", "masked_number", "''"));
    set.putAll(set("number_hash", "''", "card_key", "''"));
    return set;
  }

  private static Map<String, String> file() {
    return set("holder", NAME, "note", "''", "remark_zh", "''", "remark_en", "''");
  }

  private static Map<String, String> codes() {
    return set("shown", "''", "zh", ZH, "en", EN);
  }

  private static Map<String, String> set(String... pairs) {
    Map<String, String> set = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      set.put(pairs[i], pairs[i + 1]);
    }
    return set;
  }
}
