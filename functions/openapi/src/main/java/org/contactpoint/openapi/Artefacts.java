package org.contactpoint.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that are made of the document, which functions serve as they are. */
final class Artefacts {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private Artefacts() {}

  /** The text of each file by its name. */
  static Map<String, String> made() {
    ObjectNode document = ApiDocument.made();
    Map<String, String> files = new LinkedHashMap<>();
    try {
      files.put("openapi.json", json(document));
      files.put("openapi.yaml", YAML.writeValueAsString(document));
      files.put("docs.html", ReferencePage.of(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private static String json(ObjectNode document) throws JsonProcessingException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(document)
        + "\n";
  }
}
