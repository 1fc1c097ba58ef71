package io.jianzhen.capture.evidence;

/** What a part of a capture is: the column 类别 of the list of electronic data. */
public enum PartKind {
  DNS("域名解析结果", "resource"),
  REQUEST("网络请求", "request"),
  RESPONSE("网络响应", "response"),
  CONNECTION("连接情况", "metadata"),
  CERTIFICATE("服务器证书", "resource"),
  SCREENSHOT("网页截图", "resource"),
  DOM("渲染后的网页", "resource");

  private final String label;
  private final String warcType;

  PartKind(String label, String warcType) {
    this.label = label;
    this.warcType = warcType;
  }

  /** In Chinese, as it stands in the list. */
  public String label() {
    return label;
  }

  /** The type of its record in the WARC file. */
  String warcType() {
    return warcType;
  }
}
