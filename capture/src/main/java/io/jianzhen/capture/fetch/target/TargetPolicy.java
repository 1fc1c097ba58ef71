package io.jianzhen.capture.fetch.target;

import io.jianzhen.detect.Sentence;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What may be connected to: public addresses, at the ports where websites are served. */
public final class TargetPolicy {

  /**
   * Besides 80 and 443: where cheap hosting and control panels serve pages. All were reviewed: none
   * is the home of another protocol that a request could be mistaken for.
   */
  private static final Set<Integer> WEB_PORTS =
      Set.of(80, 443, 81, 88, 8000, 8008, 8080, 8081, 8088, 8090, 8443, 8880, 8888, 9443);

  private final Set<Integer> ports;
  private final Set<Integer> loopbackPorts;

  private TargetPolicy(Set<Integer> ports, Set<Integer> loopbackPorts) {
    this.ports = Set.copyOf(ports);
    this.loopbackPorts = Set.copyOf(loopbackPorts);
  }

  /** The Internet, at the ports of websites. */
  public static TargetPolicy internet() {
    return new TargetPolicy(WEB_PORTS, Set.of());
  }

  /** Nothing at all, until ports of this machine are added. */
  public static TargetPolicy nowhere() {
    return new TargetPolicy(Set.of(), Set.of());
  }

  /** Other ports as well, which somebody reviewed. */
  public TargetPolicy withPorts(Set<Integer> reviewed) {
    Set<Integer> all = new HashSet<>(ports);
    all.addAll(reviewed);
    return new TargetPolicy(all, loopbackPorts);
  }

  /**
   * This machine as well, at these ports only. For tests and demonstrations, where made-up sites
   * are served on loopback; never for work.
   */
  public TargetPolicy withLoopbackForTests(Set<Integer> served) {
    return new TargetPolicy(ports, served);
  }

  Optional<Sentence> refusal(int port) {
    return ports.contains(port) || loopbackPorts.contains(port)
        ? Optional.empty()
        : Optional.of(otherPort(port));
  }

  /**
   * @param host the name or address that was given
   */
  Optional<Sentence> refusal(String host, InetAddress address, int port) {
    if (loopbackPorts.contains(port) && address.isLoopbackAddress()) {
      return Optional.empty();
    }
    if (!ports.contains(port)) {
      return Optional.of(otherPort(port));
    }
    return ReservedRanges.of(address.getAddress())
        .map(range -> refused(host, address, range.zh(), range.en()))
        .or(
            () ->
                isOwn(address)
                    ? Optional.of(refused(host, address, "本机地址", "this machine"))
                    : Optional.empty());
  }

  private Sentence otherPort(int port) {
    return new Sentence(
        "端口%d不在允许取证的端口之内（%s），没有连接；确需取证的，请管理员审核后加入端口名单。".formatted(port, new TreeSet<>(ports)),
        "Port %d is not among those that are captured (%s), so nothing was sent; have the"
                .formatted(port, new TreeSet<>(ports))
            + " administrator review it and add it to the list.");
  }

  /** A public address may be this machine's own. */
  private static boolean isOwn(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException noInterfaces) {
      return false;
    }
  }

  private static Sentence refused(String host, InetAddress address, String zh, String en) {
    return new Sentence(
        "“%s”指向%s，属于%s，没有连接；这样的跳转常用来攻击内部系统，请记录下来，不要手动打开。"
            .formatted(host, address.getHostAddress(), zh),
        "%s leads to %s, which is %s, so nothing was sent; such addresses are used to attack inner systems, so note it and do not open it by hand."
            .formatted(host, address.getHostAddress(), en));
  }
}
