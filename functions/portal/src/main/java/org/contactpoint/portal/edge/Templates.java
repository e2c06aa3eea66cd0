package org.contactpoint.portal.edge;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.page.Frame;
import org.contactpoint.portal.page.PageAnswer;

/** Renders templates whole before anything leaves: a fault in one never sends half a page. */
@Singleton
final class Templates {
  private static final String HTML = "text/html;charset=utf-8";

  private final TemplateEngine engine;

  Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  Response shown(PageAnswer.Shown page, Frame frame) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(page.template() + ".jte", Map.of("frame", frame, "model", page.model()), output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.of(page.status(), HTML, bytes.toByteArray());
  }
}
