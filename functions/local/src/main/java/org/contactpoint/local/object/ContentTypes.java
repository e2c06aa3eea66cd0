package org.contactpoint.local.object;

import java.util.Locale;
import java.util.Set;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.http.HttpMethod;
import org.gaul.shaded.org.eclipse.jetty.server.Connector;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * What a sender calls the content of a file says nothing of it, as with Amazon S3. S3Proxy reads a
 * body that is sent as a form, which is what curl and others call one by themselves, as the fields
 * of a form, and then refuses the file.
 */
final class ContentTypes {
  private static final HttpField BYTES =
      new HttpField(HttpHeader.CONTENT_TYPE, "application/octet-stream");
  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data");

  private ContentTypes() {}

  /** Lets that server take a file that is sent as a form for the bytes that it is. */
  static void leaveBodiesAlone(Server server) {
    for (Connector connector : server.getConnectors()) {
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .addCustomizer((request, answer) -> isFileSentAsForm(request) ? bytes(request) : request);
    }
  }

  private static boolean isFileSentAsForm(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && HttpMethod.PUT.is(request.getMethod()) && FORMS.contains(base(type));
  }

  private static String base(String type) {
    int parameters = type.indexOf(';');
    String base = parameters < 0 ? type : type.substring(0, parameters);
    return base.strip().toLowerCase(Locale.ROOT);
  }

  private static Request bytes(Request request) {
    HttpFields headers = HttpFields.build(request.getHeaders()).put(BYTES).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }
}
