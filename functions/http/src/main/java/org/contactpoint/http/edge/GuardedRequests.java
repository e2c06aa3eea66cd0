package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.AnswerRendering;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.request.RequestContext;

/** Answers requests of the endpoints that the access policy guards. */
@Singleton
final class GuardedRequests {
  private final RequestReading reading;
  private final RequestPipeline pipeline;
  private final AnswerRendering rendering;

  GuardedRequests(RequestReading reading, RequestPipeline pipeline, AnswerRendering rendering) {
    this.reading = reading;
    this.pipeline = pipeline;
    this.rendering = rendering;
  }

  /** The response, without the headers that every response has. */
  <B> Response respond(
      Request request, String requestId, Endpoint<B> endpoint, Map<String, String> pathIds) {
    RequestContext context = reading.context(request, requestId, endpoint.route(), pathIds);
    Answer answer = pipeline.answer(context, endpoint, reading.contents(request));
    return rendering.render(answer, requestId);
  }
}
