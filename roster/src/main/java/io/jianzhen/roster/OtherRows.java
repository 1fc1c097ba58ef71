package io.jianzhen.roster;

import io.jianzhen.roster.Line.Why;
import io.jianzhen.roster.table.SheetCell;
import io.jianzhen.roster.table.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the rows below a header that hold no person: totals, signatures, captions, headers. */
final class OtherRows {

  private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0]+");

  private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计|累计|本页合计|人数合计)[:：]?[\\d共人名]*");

  /** Whatever follows, these words begin a line for a signature or a remark. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(填表人|填报人|制表人|审核人|复核人|经办人|联系电话|联系人|填表日期|填报日期|填表单位|填报单位|制表日期"
              + "|(单位|企业|主管)?(负责人|领导)[(（]?签[字名章]|负责人[(（]签).*"
              + "|(注|备注|说明|填表说明|填报说明|制表|审核|日期|电话|签字|签名|盖章|单位盖章|公章|负责人|主管|主要负责人|单位负责人"
              + "|法定代表人)[(（]?(盖章|签字|签章|公章)?[)）]?[:：].*");

  private static final Pattern CAPTION =
      Pattern.compile("([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]).*");

  private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,7}");

  private final List<String> headers;
  private final Mapping mapping;

  OtherRows(List<String> headers, Mapping mapping) {
    this.headers = headers;
    this.mapping = mapping;
  }

  /** Why the row holds no person, or empty if it should hold one. */
  Optional<Why> why(SheetRow row) {
    if (isHeader(row)) {
      return Optional.of(Why.HEADER);
    }
    if (holds(row, Field.ID_NUMBER) || holds(row, Field.CERTIFICATE_NUMBER)) {
      return Optional.empty();
    }
    List<String> written =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .map(cell -> SPACES.matcher(Written.clean(cell.text())).replaceAll(""))
            .filter(text -> !text.isEmpty())
            .toList();
    if (written.isEmpty()) {
      return Optional.of(Why.BLANK);
    }
    return because(written, row);
  }

  private Optional<Why> because(List<String> written, SheetRow row) {
    String first = written.get(0);
    if (TOTAL.matcher(first).matches()) {
      return Optional.of(Why.TOTAL);
    }
    if (SIGNATURE.matcher(first).matches()) {
      return Optional.of(Why.SIGNATURE);
    }
    if (written.size() == 1 && CAPTION.matcher(first).matches()) {
      return Optional.of(Why.CAPTION);
    }
    boolean mappedBlank =
        mapping.columns().values().stream().allMatch(column -> row.cell(column).isBlank());
    return mappedBlank && written.size() == 1 && RUNNING_NUMBER.matcher(first).matches()
        ? Optional.of(Why.BLANK)
        : Optional.empty();
  }

  private boolean holds(SheetRow row, Field field) {
    int column = mapping.columns().getOrDefault(field, -1);
    return column >= 0 && !row.cell(column).isBlank();
  }

  /** Every cell repeats its header, or a line of it, and there are two at least. */
  private boolean isHeader(SheetRow row) {
    int same = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      SheetCell cell = row.cell(i);
      if (!cell.isBlank()) {
        boolean repeated =
            cell.kind() == SheetCell.Kind.TEXT
                && i < headers.size()
                && headers.get(i).contains(Written.clean(cell.text()));
        if (!repeated) {
          return false;
        }
        same++;
      }
    }
    return same >= 2;
  }
}
