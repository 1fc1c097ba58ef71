package io.jianzhen.cli;

/** Language of what people read on the terminal. */
enum Language {
  ZH,
  EN
}
