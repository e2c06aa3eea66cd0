package org.contactpoint.local.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Function;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.local.web.signin.AuthorizationEndpoint;
import org.contactpoint.local.web.signin.ProviderDocuments;
import org.contactpoint.local.web.signin.TokenEndpoint;

/** The pages and endpoints by which people sign in. They exist in this mode alone. */
@Controller("/local/sign-in")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
  private final AuthorizationEndpoint authorization;
  private final TokenEndpoint tokens;
  private final ProviderDocuments documents;
  private final ServerProblems problems;

  SignInController(
      AuthorizationEndpoint authorization,
      TokenEndpoint tokens,
      ProviderDocuments documents,
      ServerProblems problems) {
    this.authorization = authorization;
    this.tokens = tokens;
    this.documents = documents;
    this.problems = problems;
  }

  @Get("/oauth2/authorize")
  HttpResponse<?> authorize(HttpRequest<?> request) {
    return answered(request, authorization::authorize);
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> login(HttpRequest<?> request) {
    return answered(request, authorization::login);
  }

  @Get("/logout")
  HttpResponse<?> logout(HttpRequest<?> request) {
    return answered(request, authorization::logout);
  }

  @Post("/oauth2/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> token(HttpRequest<?> request) {
    return answered(request, tokens::token);
  }

  @Post("/oauth2/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(HttpRequest<?> request) {
    return answered(request, tokens::revoke);
  }

  @Get("/.well-known/openid-configuration")
  HttpResponse<?> configuration() {
    return ServedResponse.of(documents.configuration());
  }

  @Get("/jwks.json")
  HttpResponse<?> keys() {
    return ServedResponse.of(documents.keys());
  }

  @Get("/sign-in.css")
  HttpResponse<?> styles() {
    return ServedResponse.of(ProviderDocuments.styles());
  }

  private HttpResponse<?> answered(HttpRequest<?> request, Function<Request, Response> answer) {
    return ServedResponse.of(response(request, answer));
  }

  private Response response(HttpRequest<?> request, Function<Request, Response> answer) {
    try {
      Request read = ServedRequest.of(request);
      return read.body() instanceof RequestBody.TooLarge
          ? problems.of(ProblemKind.REQUEST_TOO_LARGE, request)
          : answer.apply(read);
    } catch (IllegalArgumentException e) {
      return problems.of(ProblemKind.MALFORMED_REQUEST, request);
    }
  }
}
