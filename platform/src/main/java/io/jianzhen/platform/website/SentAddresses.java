package io.jianzhen.platform.website;

import io.jianzhen.platform.web.FormErrors;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads addresses that were typed, and those of a file below them. */
@Component
class SentAddresses {

  private final MessageSource messages;

  SentAddresses(MessageSource messages) {
    this.messages = messages;
  }

  /** What came in, and what is wrong with it. */
  record Sent(AddressLines lines, FormErrors errors) {}

  /**
   * Reads them.
   *
   * @param most more lines than these with something on them are refused
   */
  Sent read(String addresses, @Nullable MultipartFile file, int most, Locale locale)
      throws IOException {
    AddressLines typed = new AddressLines(addresses);
    if (file == null || file.isEmpty()) {
      return new Sent(typed, wrongWith(typed, most, locale));
    }
    if (file.getSize() > AddressLines.MOST_CHARACTERS) {
      return new Sent(typed, error("file", "website.file.tooLarge", most, locale));
    }
    String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
    Optional<AddressLines> read = AddressFile.read(file.getBytes(), name.endsWith(".csv"));
    if (read.isEmpty()) {
      return new Sent(typed, error("file", "website.file.noText", most, locale));
    }
    AddressLines all = typed.plus(read.get());
    FormErrors wrong = wrongWith(all, most, locale);
    return new Sent(wrong.isEmpty() ? all : typed, wrong);
  }

  private FormErrors wrongWith(AddressLines lines, int most, Locale locale) {
    if (lines.text().length() > AddressLines.MOST_CHARACTERS) {
      return error("addresses", "website.addresses.tooLong", most, locale);
    }
    int count = lines.lines().size();
    if (count > most) {
      return error("addresses", "website.addresses.tooMany", most, locale);
    }
    return count == 0
        ? error("addresses", "website.addresses.none", most, locale)
        : FormErrors.NONE;
  }

  private FormErrors error(String field, String key, int most, Locale locale) {
    return FormErrors.at(field, messages.getMessage(key, new Object[] {most}, locale));
  }
}
