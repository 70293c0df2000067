package org.newsflow.match;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes each run between two spaces apart by itself.
 *
 * <p>The tokenizer behind it parts words where the script changes, and gives digits and signs to
 * the script before them: what stands before a space would change the words after it. So a run has
 * the same words in every surrounding, in a text as in a query.
 */
final class RunTokenizer extends Tokenizer {

  private final ICUTokenizer words = new ICUTokenizer();
  private final OffsetAttribute offset;
  private char[] text = new char[256];
  private int length;
  private int start;
  private int end;

  RunTokenizer() {
    words.getAttributeClassesIterator().forEachRemaining(this::addAttribute);
    offset = addAttribute(OffsetAttribute.class);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, 2 * length);
      }
    }
    end = 0;
    nextRun();
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (start < length) {
      if (words.incrementToken()) {
        words.copyTo(this);
        offset.setOffset(
            correctOffset(start + offset.startOffset()), correctOffset(start + offset.endOffset()));
        return true;
      }
      words.end();
      words.close();
      nextRun();
    }
    return false;
  }

  private void nextRun() throws IOException {
    start = end;
    while (start < length && text[start] == ' ') {
      start++;
    }
    end = start;
    while (end < length && text[end] != ' ') {
      end++;
    }
    if (start < length) {
      words.setReader(new CharArrayReader(text, start, end - start));
      words.reset();
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    words.close();
    length = 0;
  }
}
