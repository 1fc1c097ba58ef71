package io.jianzhen.capture.fetch.target;

import io.jianzhen.detect.host.address.HostName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/** Who turns names into addresses. */
public interface Resolver {

  /** How it is called in the record, such as {@code system}. */
  String name();

  /**
   * All addresses of a name, IPv4 and IPv6. It may take its time: the caller stops waiting.
   *
   * @throws UnknownHostException if the name has none
   */
  List<InetAddress> addresses(HostName host) throws UnknownHostException;

  /**
   * The resolver of this machine. Names are asked for as they are: the machine's search list, which
   * would make {@code intranet} a colleague's, is left out.
   */
  static Resolver system() {
    return new Resolver() {
      @Override
      public String name() {
        return "system";
      }

      @Override
      public List<InetAddress> addresses(HostName host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host.ascii() + "."));
      }
    };
  }

  /** Knows these names and no other: for tests and demonstrations. */
  static Resolver fixed(Map<HostName, InetAddress> known) {
    Map<HostName, InetAddress> names = Map.copyOf(known);
    return new Resolver() {
      @Override
      public String name() {
        return "fixed";
      }

      @Override
      public List<InetAddress> addresses(HostName host) throws UnknownHostException {
        InetAddress address = names.get(host);
        if (address == null) {
          throw new UnknownHostException(host.ascii());
        }
        return List.of(address);
      }
    };
  }
}
