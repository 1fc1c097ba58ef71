package io.jianzhen.platform.campaign.reminder;

import java.util.Properties;

/**
 * How e-mail goes out, from the settings {@code jianzhen.mail.*}. Without a host none does.
 *
 * @param tls {@code starttls} (required), {@code implicit} (port 465) or {@code none}
 */
record MailSettings(String host, int port, String user, String password, String from, Tls tls) {

  private static final String PATIENCE = "10000";

  /** How the connection is protected. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    NONE
  }

  boolean isSetUp() {
    return !host.isBlank() && !from.isBlank();
  }

  boolean signsIn() {
    return !user.isBlank();
  }

  /** What the mail library wants to know; a server that is silent for ten seconds is down. */
  Properties properties() {
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", host.strip());
    all.setProperty("mail.smtp.port", Integer.toString(port));
    all.setProperty("mail.smtp.auth", Boolean.toString(signsIn()));
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    all.setProperty("mail.smtp.timeout", PATIENCE);
    all.setProperty("mail.smtp.writetimeout", PATIENCE);
    all.setProperty("mail.mime.charset", "UTF-8");
    return all;
  }

  /** Without the password, so that it never reaches a log. */
  @Override
  public String toString() {
    return "%s:%d %s".formatted(host, port, tls);
  }
}
