package org.contactpoint.infrastructure.construct.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteFunction;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.pool.Scopes;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.IAuthorizer;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/**
 * The web API: one method for each route of the contract, in front of the function that serves it.
 *
 * <p>The gateway refuses requests without an access token of this pool. What else a request lacks,
 * the functions say: they enter refusals in the trail, and a gateway that answered first would hide
 * them from it.
 */
public final class RoutedApi extends Construct {
  private final RestApi api;
  private final IAuthorizer authorizer;
  private final Map<DeployedFunction, LambdaIntegration> integrations =
      new EnumMap<>(DeployedFunction.class);

  public RoutedApi(Construct scope, String id, RoutedApiProps props) {
    super(scope, id);
    this.api = new Gateway(this, "Gateway", props.base()).api();
    this.authorizer =
        CognitoUserPoolsAuthorizer.Builder.create(this, "SignIn")
            .cognitoUserPools(List.of(props.pool().pool()))
            .build();
    props.functions().forEach(this::integrate);
    for (Route route : Route.values()) {
      add(route);
    }
    new GatewayRefusals(this, "Refusals", api);
  }

  private void integrate(DirectoryFunction function) {
    integrations.put(
        function.what(),
        LambdaIntegration.Builder.create(function.alias()).scopePermissionToMethod(false).build());
  }

  private void add(Route route) {
    api.getRoot()
        .resourceForPath(route.path())
        .addMethod(
            route.method().name(),
            Objects.requireNonNull(integrations.get(behind(route)), "no function behind a route"),
            options(route));
  }

  /** What each function answers for itself, search answers for all behind the gateway. */
  private static DeployedFunction behind(Route route) {
    return route.function() == RouteFunction.EVERY
        ? DeployedFunction.SEARCH
        : DeployedFunction.of(route.function());
  }

  /** Without scopes a Cognito authorizer takes identity tokens too, which say who, not for what. */
  private MethodOptions options(Route route) {
    MethodOptions.Builder options = MethodOptions.builder().operationName(route.name());
    return route.needs(RouteRequirement.TOKEN)
        ? options
            .authorizationType(AuthorizationType.COGNITO)
            .authorizer(authorizer)
            .authorizationScopes(scopes(route))
            .build()
        : options.authorizationType(AuthorizationType.NONE).build();
  }

  private static List<String> scopes(Route route) {
    return route.function() == RouteFunction.UPLOADS
        ? List.of(Scopes.DIRECTORY, Scopes.UPLOAD)
        : List.of(Scopes.DIRECTORY);
  }

  /** The API itself. */
  public RestApi api() {
    return api;
  }
}
