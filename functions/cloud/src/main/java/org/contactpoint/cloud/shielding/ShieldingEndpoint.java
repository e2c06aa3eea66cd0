package org.contactpoint.cloud.shielding;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.AnswerRendering;
import org.contactpoint.http.edge.RequestPipeline;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.request.ParameterReading;
import org.contactpoint.http.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint of the shielding function. Whoever calls is believed in nothing: token, account,
 * policy and purpose are judged again, and what the command is about is read again.
 */
@Singleton
final class ShieldingEndpoint {
  private static final List<String> RELAYED =
      List.of("Content-Type", "ETag", "Location", "WWW-Authenticate", "Retry-After");

  private final RequestPipeline pipeline;
  private final ParameterReading parameters;
  private final AnswerRendering rendering;
  private final HandleShieldingCommand handler;

  ShieldingEndpoint(
      RequestPipeline pipeline,
      ParameterReading parameters,
      AnswerRendering rendering,
      HandleShieldingCommand handler) {
    this.pipeline = pipeline;
    this.parameters = parameters;
    this.rendering = rendering;
    this.handler = handler;
  }

  ShieldingAnswer answer(ShieldingCall call) {
    RequestContext request = call.request();
    Endpoint<ShieldingCommand> endpoint =
        Endpoint.of(request.route(), ShieldingCommand.class, null, handler::handle)
            .onBehalfOf(ShieldingEndpoint::onBehalfOf);
    Answer answer =
        pipeline.answerOnce(request, endpoint, new GivenContents(call.command(), parameters));
    Response response = rendering.render(answer, request.requestId());
    Map<String, String> headers = new LinkedHashMap<>(response.headers());
    headers.keySet().retainAll(RELAYED);
    return new ShieldingAnswer(response.status(), headers, response.body());
  }

  private static @Nullable String onBehalfOf(ShieldingCommand command) {
    return command instanceof ShieldingCommand.AddInvolvement add ? add.onBehalfOf() : null;
  }
}
