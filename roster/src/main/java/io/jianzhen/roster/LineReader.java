package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.CertificateEntry.Card;
import io.jianzhen.detect.card.CertificateEntry.Holder;
import io.jianzhen.roster.Line.Problem;
import io.jianzhen.roster.Line.Why;
import io.jianzhen.roster.table.SerialDay;
import io.jianzhen.roster.table.SheetRow;
import java.util.List;
import java.util.Optional;

/** Turns a row into a line: an entry to be checked, a refusal, or a row without a person. */
final class LineReader {

  private final Mapping mapping;
  private final SeenDates dates;
  private final OtherRows others;

  LineReader(Header header, Mapping mapping, SerialDay days) {
    this.mapping = mapping;
    this.dates = new SeenDates(days);
    this.others = new OtherRows(header.texts(), mapping);
  }

  Line read(SheetRow row) {
    return row.cutOff() ? tooLong(row) : asWritten(row);
  }

  private Line asWritten(SheetRow row) {
    Optional<Why> other = others.why(row);
    if (other.isPresent()) {
      return new Line.Skipped(row.number(), other.get());
    }
    var reading = new RowReading(row, mapping.columns(), dates);
    CertificateEntry entry = new CertificateEntry(holder(reading), card(reading));
    if (reading.problems().isEmpty() && entry.holder().name().isEmpty()) {
      reading.refuse(
          mapping.column(Field.NAME).orElse(0), "没有姓名，请补填", "there is no name; fill it in");
    }
    return reading.problems().isEmpty()
        ? new Line.Taken(row.number(), entry)
        : new Line.Refused(row.number(), reading.problems(), shown(row));
  }

  private Line tooLong(SheetRow row) {
    int max = SheetRow.MAX_LENGTH;
    var reason =
        new Sentence(
            "整行超过 %s 个字，请删除多余的内容".formatted(max),
            "the row has more than %s characters; delete what does not belong".formatted(max));
    var problem = new Problem(row.address(row.cells().size()), reason);
    return new Line.Refused(row.number(), List.of(problem), shown(row));
  }

  private static Holder holder(RowReading row) {
    return new Holder(
        row.text(Field.NAME),
        row.text(Field.SEX),
        row.id(),
        row.text(Field.POST),
        row.text(Field.INDUSTRY));
  }

  private static Card card(RowReading row) {
    Term term = row.term();
    return new Card(
        row.text(Field.KIND),
        row.text(Field.CERTIFICATE_NUMBER),
        row.text(Field.CATEGORY),
        row.text(Field.ITEM),
        row.date(Field.FIRST_ISSUED),
        term.start(),
        term.end(),
        row.date(Field.REVIEW_DUE),
        row.date(Field.REVIEWED),
        row.text(Field.ISSUER),
        row.text(Field.STYLE),
        row.isYes(Field.TEN_YEAR_RULE),
        row.text(Field.QR));
  }

  private List<String> shown(SheetRow row) {
    return row.cells().stream().map(cell -> RowReading.shown(cell, dates.days())).toList();
  }
}
