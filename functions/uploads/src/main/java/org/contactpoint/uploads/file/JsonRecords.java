package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file of newline-delimited JSON: one flat object a line, the names of the columns.
 */
final class JsonRecords implements Records {
  // A name that is no column's must not stay in memory for ever.
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  private static final Fault NO_OBJECT = Fault.ofRow("is not one flat JSON object");

  private final RecordBuffer buffer;
  private String line = "";
  private boolean first;
  private long offset;

  /** From the beginning of a file. */
  JsonRecords(RecordBuffer buffer) {
    this(buffer, true);
  }

  private JsonRecords(RecordBuffer buffer, boolean first) {
    this.buffer = buffer;
    this.first = first;
  }

  /** From a row within a file. */
  static JsonRecords within(RecordBuffer buffer) {
    return new JsonRecords(buffer, false);
  }

  @Override
  public boolean advance() throws IOException {
    while (!buffer.isEmpty()) {
      int behind = lineEnd();
      if (behind < 0) {
        buffer.refill();
      } else {
        offset = buffer.offset();
        int start = buffer.start();
        buffer.consume(behind);
        line = new String(buffer.bytes(), start, behind - start, UTF_8).strip();
        if (!line.isEmpty()) {
          requireObjectFirst();
          return true;
        }
      }
    }
    offset = buffer.offset();
    return false;
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public long offset() {
    return offset;
  }

  private int lineEnd() {
    for (int i = buffer.start(); i < buffer.end(); i++) {
      if (buffer.bytes()[i] == '\n') {
        return i + 1;
      }
    }
    return buffer.isLast() ? buffer.end() : -1;
  }

  private void requireObjectFirst() throws Unreadable {
    if (first && !line.startsWith("{")) {
      throw new Unreadable("the first line is not a JSON object");
    }
    first = false;
  }

  @Override
  public Cells cells() {
    Cells cells = new Cells();
    try (JsonParser json = JSON.createParser(line)) {
      readObject(json, cells);
    } catch (JacksonException broken) {
      return Cells.broken(NO_OBJECT);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return cells;
  }

  private static void readObject(JsonParser json, Cells cells) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      cells.fail(NO_OBJECT);
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      readMember(json, cells);
    }
    if (json.nextToken() != null) {
      cells.fail(NO_OBJECT);
    }
  }

  private static void readMember(JsonParser json, Cells cells) throws IOException {
    Optional<Column> column = Column.of(json.currentName());
    JsonToken value = json.nextToken();
    if (column.isEmpty()) {
      cells.fail(Fault.ofRow("has a name that is no column of the format"));
      json.skipChildren();
    } else if (cells.contains(column.get())) {
      cells.fail(new Fault(column.get().title(), "stands in the row more than once"));
      json.skipChildren();
    } else {
      readValue(json, value, column.get(), cells);
    }
  }

  private static void readValue(JsonParser json, JsonToken value, Column column, Cells cells)
      throws IOException {
    if (value == JsonToken.VALUE_STRING || isFlag(value, column)) {
      cells.put(column, json.getText());
    } else if (value == JsonToken.VALUE_NULL) {
      cells.put(column, "");
    } else {
      cells.fail(
          new Fault(
              column.title(), column.isFlag() ? "must be true or false" : "must be a JSON string"));
      json.skipChildren();
    }
  }

  private static boolean isFlag(JsonToken value, Column column) {
    return column.isFlag() && (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE);
  }

  @Override
  public void close() throws IOException {
    buffer.close();
  }
}
