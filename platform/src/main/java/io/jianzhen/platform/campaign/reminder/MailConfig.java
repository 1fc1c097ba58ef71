package io.jianzhen.platform.campaign.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("reminderMailConfig")
class MailConfig {

  @Bean
  static MailSettings mailSettings(
      @Value("${jianzhen.mail.host:}") String host,
      @Value("${jianzhen.mail.port:587}") int port,
      @Value("${jianzhen.mail.user:}") String user,
      @Value("${jianzhen.mail.password:}") String password,
      @Value("${jianzhen.mail.from:}") String from,
      @Value("${jianzhen.mail.tls:starttls}") MailSettings.Tls tls) {
    return new MailSettings(host, port, user, password, from, tls);
  }
}
