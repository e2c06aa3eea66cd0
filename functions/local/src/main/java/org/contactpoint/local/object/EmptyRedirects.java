package org.contactpoint.local.object;

import java.nio.ByteBuffer;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.http.HttpStatus;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Whoever sends a form and names no address to go on to is answered that it came, as by Amazon S3.
 * S3Proxy takes the empty address for one, and leads there.
 */
final class EmptyRedirects extends Handler.Wrapper {

  EmptyRedirects(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Answer(request, response), callback);
  }

  private static final class Answer extends Response.Wrapper {

    Answer(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (!isCommitted() && leadsNowhere()) {
        setStatus(HttpStatus.NO_CONTENT_204);
        getHeaders().remove(HttpHeader.LOCATION);
      }
      super.write(last, content, callback);
    }

    private boolean leadsNowhere() {
      String location = getHeaders().get(HttpHeader.LOCATION);
      return getStatus() == HttpStatus.SEE_OTHER_303
          && location != null
          && location.startsWith("?");
    }
  }
}
