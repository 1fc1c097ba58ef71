package io.jianzhen.detect.draw;

import io.jianzhen.detect.Sentence;

/** A draw that contradicts itself, or was changed. */
public final class BrokenDraw extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final transient Sentence why;

  BrokenDraw(int line, String zh, String en) {
    super(at(line, en));
    this.line = line;
    this.why = new Sentence(line == 0 ? zh : "第 " + line + " 行：" + zh, at(line, en));
  }

  private static String at(int line, String en) {
    return line == 0 ? en : "line " + line + ": " + en;
  }

  /** The line of the file, from 1; 0 if it is not about a line. */
  public int line() {
    return line;
  }

  public Sentence why() {
    return why;
  }
}
