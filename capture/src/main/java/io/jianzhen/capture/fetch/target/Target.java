package io.jianzhen.capture.fetch.target;

import io.jianzhen.capture.Reach;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.address.WebHost;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * An address, what its name stands for, and whether it may be connected to.
 *
 * @param address what is to be opened
 * @param answers all addresses of its host, as answered; empty if it did not come to that
 * @param refusal why nothing is connected to; none if it may be
 * @param stop how far it can come at most: {@link Reach#NOT_SENT} if that is because of what it is,
 *     {@link Reach#NO_ADDRESS} if its name has none, {@link Reach#SILENT} if nobody could tell,
 *     {@link Reach#CONNECTED} if it may be connected to
 */
public record Target(
    WebAddress.Readable address,
    List<InetAddress> answers,
    Optional<Sentence> refusal,
    Reach stop) {

  public Target {
    answers = List.copyOf(answers);
    if (answers.isEmpty() && refusal.isEmpty()) {
      throw new IllegalArgumentException("nothing to connect to and no reason why");
    }
  }

  /** Whether it is refused because of what it is, and not because no address was found. */
  public boolean isForbidden() {
    return stop == Reach.NOT_SENT;
  }

  /** Its name or IP address. */
  public WebHost host() {
    return address.host();
  }

  /** Host and port, for people and for {@code Host}. */
  public String authority() {
    return authority(address);
  }

  /** Host and port; the scheme's own port is left out. */
  public static String authority(WebAddress.Readable address) {
    int own = address.scheme().equals("https") ? 443 : 80;
    return address.port() == own
        ? address.host().toString()
        : address.host() + ":" + address.port();
  }

  /**
   * The addresses that were checked, and no names.
   *
   * @throws IllegalStateException if it was refused
   */
  public List<InetSocketAddress> peers() {
    refusal.ifPresent(
        why -> {
          throw new IllegalStateException(why.en());
        });
    return answers.stream().map(ip -> new InetSocketAddress(ip, address.port())).toList();
  }
}
