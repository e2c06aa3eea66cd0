package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Pattern;
import org.contactpoint.http.problem.FieldProblem;

/** Says in fixed words what is wrong with a body: Jackson's own words repeat what was sent. */
final class Complaint {
  // What looks like a field's name is named; anything else could be somebody's.
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private static final String NOT_JSON = "is not well-formed JSON";

  private Complaint() {}

  static FieldProblem of(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new FieldProblem(path(unknown), "is not a field of this request");
      case BadField bad -> new FieldProblem(path(bad), bad.reason());
      case StreamConstraintsException ignored ->
          new FieldProblem("", "is nested too deeply or holds too long a text");
      case JsonParseException parse -> new FieldProblem("", syntax(parse));
      case JsonMappingException mapping -> nested(mapping);
      default -> new FieldProblem("", NOT_JSON);
    };
  }

  private static FieldProblem nested(JsonMappingException e) {
    return switch (e.getCause()) {
      case StreamConstraintsException limit -> of(limit);
      case JsonParseException parse -> of(parse);
      case null, default ->
          isTrailing(e)
              ? new FieldProblem("", NOT_JSON)
              : new FieldProblem(path(e), "has the wrong type");
    };
  }

  /** Something follows the end of the body; Jackson has no type of its own for that. */
  private static boolean isTrailing(JsonMappingException e) {
    String words = e.getOriginalMessage();
    return words != null && words.startsWith("Trailing token");
  }

  private static String syntax(JsonParseException e) {
    String words = e.getOriginalMessage();
    return words != null && words.startsWith("Duplicate field") ? "holds a field twice" : NOT_JSON;
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(known(name));
      }
    }
    return path.toString();
  }

  private static String known(String name) {
    return FIELD_NAME.matcher(name).matches() ? name : "(unnamed)";
  }
}
