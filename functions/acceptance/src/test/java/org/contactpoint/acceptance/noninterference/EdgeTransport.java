package org.contactpoint.acceptance.noninterference;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiTransport;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the pages, made in this process and one after the other: side by side, chance would
 * say which is entered first.
 */
final class EdgeTransport implements ApiTransport {
  private final Supplier<? extends Responder> api;

  EdgeTransport(Supplier<? extends Responder> api) {
    this.api = api;
  }

  @Override
  public ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json) {
    Map<String, String> headers = new HashMap<>(call.headers());
    headers.put("Authorization", "Bearer " + token);
    headers.put(ResponseHeaders.REQUEST_ID, requestId);
    if (json != null) {
      headers.put("Content-Type", "application/json");
    }
    Response response =
        InProcess.asked(
            api.get(),
            call.method().name(),
            call.path(),
            headers,
            json == null ? new byte[0] : json);
    return new ApiAnswer(response.status(), response.headers(), response.body());
  }

  @Override
  public Executor beside() {
    return Runnable::run;
  }
}
