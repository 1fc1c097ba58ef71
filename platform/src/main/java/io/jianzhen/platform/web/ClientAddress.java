package io.jianzhen.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom a network address stands for when requests are counted. */
public final class ClientAddress {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final int NETWORK = 8;

  private ClientAddress() {}

  /**
   * The address itself for IPv4. For IPv6 its first 64 bits: whoever has one address of such a
   * network has all of them. Whatever is no address is one and the same client, and no name is ever
   * looked up.
   */
  public static String of(String remote) {
    if (IPV4.matcher(remote).matches()) {
      return remote;
    }
    if (remote.indexOf(':') < 0) {
      return "?";
    }
    try {
      byte[] address = InetAddress.getByName(withoutZone(remote)).getAddress();
      return address.length == 4
          ? InetAddress.getByAddress(address).getHostAddress()
          : HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK));
    } catch (UnknownHostException noAddress) {
      return "?";
    }
  }

  private static String withoutZone(String remote) {
    int zone = remote.indexOf('%');
    return zone < 0 ? remote : remote.substring(0, zone);
  }
}
