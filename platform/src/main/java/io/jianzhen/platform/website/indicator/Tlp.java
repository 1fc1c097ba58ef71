package io.jianzhen.platform.website.indicator;

/** The Traffic Light Protocol as STIX 2.1 has it, section 7.2.1.4: its marks are fixed. */
public enum Tlp {
  WHITE("613f2e26-407d-48c7-9eca-b8e91df99dc9"),
  GREEN("34098fce-860f-48ae-8e50-ebd3cc5e41da"),
  AMBER("f88d31f6-486f-44da-b317-01333bde0b82"),
  RED("5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  private final String uuid;

  Tlp(String uuid) {
    this.uuid = uuid;
  }

  String id() {
    return "marking-definition--" + uuid;
  }
}
