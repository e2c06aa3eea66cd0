package org.contactpoint.infrastructure.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.infrastructure.construct.api.PortalGateway;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.pool.PoolClients;
import org.contactpoint.infrastructure.construct.pool.PoolClientsProps;
import org.contactpoint.infrastructure.construct.pool.SignInPool;
import org.contactpoint.infrastructure.construct.pool.SignInPoolProps;
import org.contactpoint.infrastructure.construct.pool.SmokeRole;
import org.contactpoint.infrastructure.stage.Addresses;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Who may come in: the pool, its clients and its triggers, and the address that people go to. */
public final class IdentityStack extends Stack {
  private static final List<String> INVITING =
      List.of(
          "cognito-idp:AdminAddUserToGroup",
          "cognito-idp:AdminCreateUser",
          "cognito-idp:AdminGetUser");

  private static final List<String> SHUTTING_OUT =
      List.of(
          "cognito-idp:AdminDisableUser",
          "cognito-idp:AdminGetUser",
          "cognito-idp:AdminUserGlobalSignOut");

  /** Letting people in again, and making the sign-in of whoever lost the means of it anew. */
  private static final List<String> LETTING_IN =
      List.of("cognito-idp:AdminDeleteUser", "cognito-idp:AdminEnableUser");

  private final FunctionBase base;
  private final Addresses addresses;
  private final PortalGateway portal;
  private final SignInPool pool;
  private final PoolClients clients;
  private final Map<String, CfnOutput> outputs;

  public IdentityStack(
      Construct scope, String id, StackProps stackProps, IdentityStackProps props) {
    super(scope, id, stackProps);
    this.base = props.base();
    this.addresses = props.addresses();
    this.portal = new PortalGateway(this, "Portal", addresses);
    this.pool =
        new SignInPool(
            this,
            "SignIn",
            new SignInPoolProps(
                base.stage(),
                trigger(DeployedFunction.TOKEN_CLAIMS),
                trigger(DeployedFunction.SIGN_IN_NOTED),
                trigger(DeployedFunction.MESSAGES)));
    PoolClientsProps beside = new PoolClientsProps(base.stage(), pool, portal.url());
    this.clients = new PoolClients(this, "Clients", beside);
    String pipelineAccount = base.stage().signIn().smokeFrom();
    if (pipelineAccount != null) {
      new SmokeRole(this, "Smoke", beside, pipelineAccount);
    }
    outputs = publishedOutputs();
  }

  private DirectoryFunction trigger(DeployedFunction function) {
    return new DirectoryFunction(
        this, DirectoryFunctionProps.of(base, function, FunctionNeeds.NOTHING));
  }

  /** What a smoke test has to know, without the secrets, which no template may hold. */
  private Map<String, CfnOutput> publishedOutputs() {
    Map<String, CfnOutput> outputs = new TreeMap<>();
    outputs.put("SMOKE_POOL", output("Pool", pool.pool().getUserPoolId()));
    outputs.put("SMOKE_PORTAL", output("PortalUrl", portal.url()));
    outputs.put("SMOKE_TOKENS", output("Tokens", pool.tokens()));
    clients
        .smokeClient()
        .ifPresent(client -> outputs.put("SMOKE_CLIENT", output("SmokeClient", client)));
    return outputs;
  }

  private CfnOutput output(String name, String value) {
    return CfnOutput.Builder.create(this, name).value(value).build();
  }

  /** To let people in, invite them anew and shut them out; of exactly this pool. */
  public FunctionNeeds administration() {
    return ofPool(
        Stream.of(INVITING, LETTING_IN, SHUTTING_OUT).flatMap(List::stream).distinct().toList());
  }

  /** To shut people out, and no more. */
  public FunctionNeeds shuttingOut() {
    return ofPool(SHUTTING_OUT);
  }

  /** To make sign-ins for people, and no more. */
  public FunctionNeeds inviting() {
    return ofPool(INVITING);
  }

  private FunctionNeeds ofPool(List<String> actions) {
    return new FunctionNeeds(
            Map.of(EnvironmentVariable.POOL, pool.pool().getUserPoolId()), List.of())
        .allowed(actions, pool.pool().getUserPoolArn());
  }

  /** To verify tokens: whose they are, and through which clients they came. */
  public FunctionNeeds tokens() {
    return issuer().and(of(Map.of(EnvironmentVariable.CLIENTS, clients.people())));
  }

  /** To sign people in to the pages. */
  public FunctionNeeds signIn() {
    return issuer()
        .and(
            of(
                Map.of(
                    EnvironmentVariable.PORTAL_URL, portal.url(),
                    EnvironmentVariable.PORTAL_UPLOADS, addresses.uploads(),
                    EnvironmentVariable.SIGN_IN_URL, addresses.signIn(pool.url()),
                    EnvironmentVariable.SIGN_IN_CLIENT, clients.portal())));
  }

  private FunctionNeeds issuer() {
    String poolId = pool.pool().getUserPoolId();
    return of(
        Map.of(
            EnvironmentVariable.ISSUER, addresses.issuer(poolId),
            EnvironmentVariable.ISSUER_KEYS, addresses.issuerKeys(poolId)));
  }

  private static FunctionNeeds of(Map<String, String> variables) {
    return new FunctionNeeds(variables, List.of());
  }

  /** The gateway of the pages, which other stacks put something behind. */
  public PortalGateway portal() {
    return portal;
  }

  /** The pool. */
  public SignInPool pool() {
    return pool;
  }

  /** The settings of the smoke test, by the names of its variables. */
  public Map<String, CfnOutput> outputs() {
    return Map.copyOf(outputs);
  }
}
