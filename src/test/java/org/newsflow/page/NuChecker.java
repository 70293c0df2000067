package org.newsflow.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Asks the W3C's checker for HTML and CSS what is wrong with a document. */
final class NuChecker {

  /** Good CSS of drafts that the checker has not learnt; each by the words of its message. */
  private static final List<String> NOT_KNOWN_TO_IT =
      List.of(
          // CSS Overflow 4.
          "“line-clamp”: Property “line-clamp” doesn't exist.",
          // CSS Pseudo-Elements 4.
          "Unknown pseudo-element or pseudo-class “::details-content”.");

  private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, true);

  /** A checker. It takes a second to make one. */
  NuChecker() {
    deep(() -> checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Found("")));
  }

  private interface Work {
    void run() throws Exception;
  }

  /** The checker calls itself by the thousand, more than fits on the stack of a usual thread. */
  private static void deep(Work work) {
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          work.run();
          return true;
        });
    new Thread(null, task, "nu-checker", 64L << 20).start();
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Errors and warnings of a page. */
  List<String> html(String page) {
    Found found = new Found(page);
    deep(() -> {
      checker.setUpValidatorAndParsers(found, false, false);
      checker.checkHtmlInputSource(new InputSource(new StringReader(page)));
    });
    return found.messages;
  }

  /** Errors and warnings of a style sheet. */
  List<String> css(String sheet) {
    return html(
        "<!doctype html><html lang=\"en\"><head><title>A style</title><style>\n"
            + sheet
            + "</style></head><body><p>Some words of English.</p></body></html>");
  }

  private static final class Found implements ErrorHandler {

    private final List<String> messages = new ArrayList<>();
    private final List<String> lines;

    Found(String page) {
      this.lines = page.lines().toList();
    }

    private void add(String kind, SAXParseException message) {
      String text = String.valueOf(message.getMessage());
      if (NOT_KNOWN_TO_IT.stream().noneMatch(text::contains)) {
        int line = message.getLineNumber();
        String where = line < 1 || line > lines.size() ? "" : lines.get(line - 1);
        int to = Math.clamp(message.getColumnNumber(), 0, where.length());
        messages.add(kind + ": " + text + " (" + where.substring(Math.max(0, to - 60), to) + ")");
      }
    }

    @Override
    public void warning(SAXParseException message) {
      add("warning", message);
    }

    @Override
    public void error(SAXParseException message) {
      add("error", message);
    }

    @Override
    public void fatalError(SAXParseException message) {
      add("fatal error", message);
    }
  }
}
