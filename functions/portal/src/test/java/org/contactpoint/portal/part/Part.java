package org.contactpoint.portal.part;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template below {@code part} with what it is given. */
final class Part {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final String name;
  private final Set<String> names = new TreeSet<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private Part(String name) {
    this.name = name;
    names.add(name);
  }

  static Part named(String name) {
    return new Part(name);
  }

  /** Gives a parameter; null leaves it at its default. */
  Part with(String parameter, @Nullable Object value) {
    if (value != null) {
      parameters.put(parameter, value);
    }
    return this;
  }

  String html() {
    StringOutput output = new StringOutput();
    TEMPLATES.render("part/" + name + ".jte", parameters, output);
    return output.toString();
  }

  /** Gives other parts as content. */
  Part holding(String parameter, List<Part> parts) {
    parts.forEach(part -> names.addAll(part.names));
    String html = parts.stream().map(Part::html).collect(Collectors.joining());
    Content content = output -> output.writeContent(html);
    return with(parameter, content);
  }

  /** The names of this and of all parts inside. */
  Set<String> names() {
    return names;
  }
}
