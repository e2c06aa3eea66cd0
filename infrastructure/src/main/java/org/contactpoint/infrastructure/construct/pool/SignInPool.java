package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.PoolNames;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.DeviceTracking;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.LambdaVersion;
import software.amazon.awscdk.services.cognito.ManagedLoginVersion;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardThreatProtectionMode;
import software.amazon.awscdk.services.cognito.StringAttribute;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolEmail;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.cognito.UserPoolSESOptions;
import software.constructs.Construct;

/**
 * Who somebody is. Whether they are let in, their account decides, on each request; so the pool
 * makes nobody known by themselves, forgets no second factor, and lets nobody change what names
 * them.
 *
 * <p>A passkey can't be offered beside a second factor that is always required; the code of an app
 * can.
 */
public final class SignInPool extends Construct {
  /** The codes of the roles; the account says which one somebody has, the group only shows it. */
  public static final List<String> GROUPS =
      List.of(
          "practitioner",
          "override-practitioner",
          "management-team",
          "shield-approver",
          "user-administrator",
          "council-auditor",
          "national-auditor");

  private final StageDescriptor stage;
  private final UserPool pool;
  private final UserPoolDomain domain;

  public SignInPool(Construct scope, String id, SignInPoolProps props) {
    super(scope, id);
    stage = props.stage();
    pool = make();
    listen(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, props.tokenClaims(), LambdaVersion.V2_0);
    listen(UserPoolOperation.POST_AUTHENTICATION, props.signInNoted(), null);
    listen(UserPoolOperation.CUSTOM_MESSAGE, props.messages(), null);
    GROUPS.forEach(this::group);
    new SignInRisk(this, "Risk", pool);
    domain =
        pool.addDomain(
            "Domain",
            UserPoolDomainOptions.builder()
                .cognitoDomain(
                    CognitoDomainOptions.builder()
                        .domainPrefix(stage.bucketName("sign-in"))
                        .build())
                .managedLoginVersion(ManagedLoginVersion.NEWER_MANAGED_LOGIN)
                .build());
  }

  private UserPool make() {
    return UserPool.Builder.create(this, "Pool")
        .userPoolName(stage.nameOf("people"))
        .featurePlan(FeaturePlan.PLUS)
        .standardThreatProtectionMode(StandardThreatProtectionMode.FULL_FUNCTION)
        .selfSignUpEnabled(false)
        .signInAliases(SignInAliases.builder().email(true).build())
        .signInCaseSensitive(false)
        .customAttributes(Map.of(PoolNames.ACCOUNT, ofTheAccount()))
        .mfa(Mfa.REQUIRED)
        .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
        .enableSmsRole(false)
        .passwordPolicy(passwords())
        .deviceTracking(
            DeviceTracking.builder()
                .challengeRequiredOnNewDevice(true)
                .deviceOnlyRememberedOnUserPrompt(true)
                .build())
        .accountRecovery(AccountRecovery.NONE)
        .email(sender())
        .deletionProtection(stage.retention().deletionProtected())
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
        .build();
  }

  /** Names the account; written once, by who makes the sign-in, and by no client ever. */
  private static StringAttribute ofTheAccount() {
    return StringAttribute.Builder.create().mutable(false).minLen(1).maxLen(128).build();
  }

  private static PasswordPolicy passwords() {
    return PasswordPolicy.builder()
        .minLength(14)
        .requireDigits(true)
        .requireLowercase(true)
        .requireUppercase(true)
        .requireSymbols(true)
        .passwordHistorySize(24)
        .tempPasswordValidity(Duration.days(3))
        .build();
  }

  private UserPoolEmail sender() {
    String sender = stage.signIn().sender();
    return sender == null
        ? UserPoolEmail.withCognito()
        : UserPoolEmail.withSES(
            UserPoolSESOptions.builder()
                .fromEmail(sender)
                .fromName("ContactPoint")
                .sesRegion(stage.region())
                .build());
  }

  private void listen(
      UserPoolOperation operation, DirectoryFunction function, @Nullable LambdaVersion version) {
    pool.addTrigger(operation, function.alias(), version);
  }

  private void group(String code) {
    CfnUserPoolGroup.Builder.create(this, "Group" + ConstructIds.of(code))
        .userPoolId(pool.getUserPoolId())
        .groupName(code)
        .build();
  }

  /** The pool itself. */
  public UserPool pool() {
    return pool;
  }

  /** Where the pages for signing in are, without a slash at its end. */
  public String url() {
    return domain.baseUrl();
  }

  /** Where machines get their tokens. */
  public String tokens() {
    return url() + "/oauth2/token";
  }
}
