package io.jianzhen.platform.website;

/** How a suspect site came to us. Texts are {@code website.source.<name>}. */
public enum SightingSource {
  /** Somebody on duty saw it. */
  OFFICER,
  /** A tip-off named it. */
  TIP_OFF,
  /** The QR code of a certificate led there. */
  QR,
  /** It stood out in a list of host names. */
  HOST_SCAN,
  /** It stood in a file that another body sent. */
  FILE
}
