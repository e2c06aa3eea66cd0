package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.http.edge.Faults;
import org.contactpoint.http.edge.RequestIds;
import org.contactpoint.http.edge.RequestLog;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.api.ApiUnreachable;
import org.contactpoint.portal.asset.Assets;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.signin.SignInUnreachable;

/** Answers every request for a page, a style sheet or a script. */
@Singleton
public final class PortalEdge implements Responder {
  private static final String NONE = "none";
  private static final int OK = 200;
  private static final int SEE_OTHER = 303;
  private static final int FIRST_FAULT = 500;

  private final Assets assets;
  private final PageHeaders headers;
  private final RequestIds requestIds;
  private final PageRequests requests;
  private final Templates templates;

  PortalEdge(
      Assets assets,
      PageHeaders headers,
      RequestIds requestIds,
      PageRequests requests,
      Templates templates) {
    this.assets = assets;
    this.headers = headers;
    this.requestIds = requestIds;
    this.requests = requests;
    this.templates = templates;
  }

  @Override
  public Response respond(Request request) {
    RequestLog log = RequestLog.started();
    String requestId = requestIds.of(request.headers());
    Found found = found(request, requestId);
    log.ended(requestId, found.page(), found.response().status());
    Response response = headers.on(found.response(), requestId);
    return request.method().equals("HEAD") ? response.withoutBody() : response;
  }

  /** A response, and the path of its page for the log, with the names of ids and not the ids. */
  private record Found(String page, Response response) {}

  private Found found(Request request, String requestId) {
    if (request.path().startsWith(Assets.PATH)) {
      return new Found(
          Assets.PATH,
          assets
              .response(request.path(), request.headers())
              .orElseGet(() -> Response.of(404, "text/plain;charset=utf-8", new byte[0])));
    }
    PageExchange exchange = requests.exchange(request, requestId);
    String page = NONE;
    try {
      page = exchange.page();
      return new Found(page, response(exchange.answer(), exchange));
    } catch (NoSuchPage e) {
      return new Found(page, response(ProblemPage.notFound(), exchange));
    } catch (ApiUnreachable | SignInUnreachable e) {
      Faults.log(requestId, page, e);
      return new Found(page, response(exchange.failed(ProblemPage.unavailable()), exchange));
    } catch (RuntimeException fault) {
      Faults.log(requestId, page, fault);
      return new Found(page, response(exchange.failed(ProblemPage.fault()), exchange));
    }
  }

  private Response response(PageAnswer answer, PageExchange exchange) {
    return switch (answer) {
      case PageAnswer.Shown shown -> exchange.packed(templates.shown(shown, exchange.frame()));
      case PageAnswer.Moved(String path) -> moved(exchange.frame().to(path));
      case PageAnswer.Entered(String path, var cookies) ->
          moved(exchange.frame().to(path)).setting(cookies);
      case PageAnswer.Left(String url, var cookies) -> moved(url).setting(cookies);
      case PageAnswer.File file -> response(file);
      case PageAnswer.Refused(var problem) -> response(refused(problem, exchange), exchange);
    };
  }

  private static PageAnswer refused(ApiProblem problem, PageExchange exchange) {
    PageAnswer.Shown page = ProblemPage.of(problem);
    return problem.status() >= FIRST_FAULT ? exchange.failed(page) : page;
  }

  private static Response response(PageAnswer.File file) {
    Response response = Response.of(OK, file.mediaType(), file.content());
    for (Map.Entry<String, String> header : file.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private static Response moved(String url) {
    return Response.empty(SEE_OTHER).with("Location", url);
  }
}
