package io.jianzhen.platform.campaign.reminder;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.stereotype.Component;

/** Hands messages to the mail server. */
@Component("reminderMailSender")
class MailSender implements Sender {

  /** From here on the server says that it never takes the address. */
  private static final int FOR_GOOD = 500;

  private final MailSettings settings;
  private final Clock clock;

  MailSender(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean sends(Target.Channel channel) {
    return channel == Target.Channel.MAIL;
  }

  @Override
  public boolean isSetUp() {
    return settings.isSetUp();
  }

  @Override
  public void send(Message message, Target.Address to) throws NotSent {
    Session session = Session.getInstance(settings.properties());
    try {
      MimeMessage mail = written(message, to, session);
      try (Transport transport = session.getTransport()) {
        if (settings.signsIn()) {
          transport.connect(settings.user(), settings.password());
        } else {
          transport.connect();
        }
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    } catch (SendFailedException refused) {
      throw new NotSent("邮件服务器拒收 refused by the mail server", isForGood(refused));
    } catch (AddressException noAddress) {
      throw new NotSent("不是邮箱地址 no address", true);
    } catch (MessagingException failed) {
      throw new NotSent("邮件服务器 mail server: " + failed.getClass().getSimpleName(), false);
    }
  }

  private MimeMessage written(Message message, Target.Address to, Session session)
      throws MessagingException {
    MimeMessage mail = new Numbered(session, message);
    mail.setFrom(new InternetAddress(settings.from().strip(), true));
    mail.setRecipient(RecipientType.TO, new InternetAddress(to.address(), true));
    mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    mail.setText(message.body(), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  /** A mail whose number is that of the message, at every attempt. */
  private static final class Numbered extends MimeMessage {

    private final Message message;

    Numbered(Session session, Message message) {
      super(session);
      this.message = message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@jianzhen>".formatted(message.key()));
    }
  }

  private static boolean isForGood(MessagingException refused) {
    for (Exception at = refused;
        at instanceof MessagingException one;
        at = one.getNextException()) {
      if (at instanceof SMTPAddressFailedException address && address.getReturnCode() >= FOR_GOOD) {
        return true;
      }
    }
    return false;
  }
}
