package io.jianzhen.detect.card;

import java.time.LocalDate;

record Examined(CertificateEntry entry, LocalDate on) {

  static Examined of(CertificateEntry entry, LocalDate on) {
    return new Examined(entry, on);
  }
}
