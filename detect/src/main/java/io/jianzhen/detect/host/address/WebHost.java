package io.jianzhen.detect.host.address;

/** What a web address leads to: a name or an IP address. */
public sealed interface WebHost permits HostName, IpAddress {

  /** As it may be shown to people without misleading them. */
  String display();
}
