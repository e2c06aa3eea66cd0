package org.contactpoint.infrastructure.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.pool.PoolClients;
import org.contactpoint.infrastructure.construct.pool.PoolClientsProps;
import org.contactpoint.infrastructure.construct.pool.SignInPool;
import org.contactpoint.infrastructure.construct.pool.SignInPoolProps;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Who may come in: the pool, its triggers, and the first administrators. */
public final class IdentityStack extends Stack {
  private static final List<String> ADMINISTRATION =
      List.of(
          "cognito-idp:AdminAddUserToGroup",
          "cognito-idp:AdminCreateUser",
          "cognito-idp:AdminDisableUser",
          "cognito-idp:AdminEnableUser",
          "cognito-idp:AdminGetUser",
          "cognito-idp:AdminListGroupsForUser",
          "cognito-idp:AdminRemoveUserFromGroup",
          "cognito-idp:AdminUpdateUserAttributes",
          "cognito-idp:AdminUserGlobalSignOut");

  private final FunctionBase base;
  private final SignInPool pool;
  private final PoolClients clients;

  public IdentityStack(Construct scope, String id, StackProps standing, IdentityStackProps props) {
    super(scope, id, standing);
    this.base = props.base();
    this.pool =
        new SignInPool(
            this,
            "SignIn",
            new SignInPoolProps(
                base.stage(),
                trigger(DeployedFunction.TOKEN_CLAIMS),
                trigger(DeployedFunction.SIGN_IN_NOTED),
                trigger(DeployedFunction.MESSAGES)));
    this.clients = new PoolClients(this, "Clients", new PoolClientsProps(base.stage(), pool));
    setUp();
  }

  private DirectoryFunction trigger(DeployedFunction function) {
    return function(function, FunctionNeeds.NOTHING);
  }

  private DirectoryFunction function(DeployedFunction function, FunctionNeeds needs) {
    return new DirectoryFunction(this, DirectoryFunctionProps.of(base, function, needs));
  }

  /**
   * Runs once, when the stage is made, and again when there is a new ring of keys. The first
   * administrators are named by a parameter: their addresses stand in no template.
   */
  private void setUp() {
    StageDescriptor stage = base.stage();
    String parameter = stage.firstAdministrators();
    DirectoryFunction setUp =
        function(
            DeployedFunction.SET_UP,
            administration()
                .allowed(List.of("ssm:GetParameter"), stage.arn("ssm", "parameter" + parameter)));
    CustomResource.Builder.create(this, "FirstDay")
        .resourceType("Custom::FirstDay")
        .serviceToken(setUp.alias().getFunctionArn())
        .properties(
            Map.of(
                "FirstAdministratorsParameter",
                parameter,
                "Rings",
                Arrays.stream(KeyRing.values()).map(Enum::name).collect(Collectors.joining(","))))
        .build();
  }

  /** To let people in and shut them out; of exactly this pool. */
  public FunctionNeeds administration() {
    return new FunctionNeeds(
            Map.of(EnvironmentVariable.POOL, pool.pool().getUserPoolId()), List.of())
        .allowed(ADMINISTRATION, pool.pool().getUserPoolArn());
  }

  /** To verify tokens: whose they are, and through which clients they came. */
  public FunctionNeeds tokens() {
    String issuer =
        "https://cognito-idp.%s.amazonaws.com/%s"
            .formatted(base.stage().region(), pool.pool().getUserPoolId());
    return new FunctionNeeds(
        Map.of(
            EnvironmentVariable.ISSUER,
            issuer,
            EnvironmentVariable.ISSUER_KEYS,
            issuer + "/.well-known/jwks.json",
            EnvironmentVariable.CLIENTS,
            clients.people()),
        List.of());
  }

  /** The pool. */
  public SignInPool pool() {
    return pool;
  }

  /** The clients. */
  public PoolClients clients() {
    return clients;
  }
}
