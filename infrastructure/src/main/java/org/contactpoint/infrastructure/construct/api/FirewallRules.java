package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementCustomKeyProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateLimitHeaderProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;

/** The rules of the firewall, in their order. */
final class FirewallRules {
  private static final String MAKER = "AWS";
  private static final int WINDOW_SECONDS = 60;

  /** A hundred calls a second: twice what the contract promises each account. */
  private static final int CALLS_OF_ONE_TOKEN = 6_000;

  /** A council's whole staff may come from one address. */
  private static final int CALLS_OF_ONE_ADDRESS = 12_000;

  private FirewallRules() {}

  static List<RuleProperty> all() {
    return List.of(
        managed(0, "AWSManagedRulesAmazonIpReputationList", List.of()),
        managed(1, "AWSManagedRulesKnownBadInputsRuleSet", List.of()),
        // It stops at 8 KB, the contract at 64: the functions answer what is larger. And it stops
        // whoever does not name their browser, as systems of councils need not: the token decides.
        managed(
            2,
            "AWSManagedRulesCommonRuleSet",
            List.of("NoUserAgent_HEADER", "SizeRestrictions_BODY")),
        rate(3, "OneToken", ofOneToken()),
        rate(4, "OneAddress", ofOneAddress()));
  }

  static VisibilityConfigProperty seen(String metric) {
    return VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        // Samples would keep whole requests, with ids of children in their paths.
        .sampledRequestsEnabled(false)
        .build();
  }

  private static RuleProperty managed(int priority, String name, List<String> onlyCounted) {
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            StatementProperty.builder()
                .managedRuleGroupStatement(
                    ManagedRuleGroupStatementProperty.builder()
                        .vendorName(MAKER)
                        .name(name)
                        .ruleActionOverrides(
                            onlyCounted.stream().map(FirewallRules::counted).toList())
                        .build())
                .build())
        .visibilityConfig(seen(name))
        .build();
  }

  private static RuleActionOverrideProperty counted(String rule) {
    return RuleActionOverrideProperty.builder()
        .name(rule)
        .actionToUse(
            RuleActionProperty.builder().count(CountActionProperty.builder().build()).build())
        .build();
  }

  private static RuleProperty rate(int priority, String name, RateBasedStatementProperty rate) {
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .action(RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
        .statement(StatementProperty.builder().rateBasedStatement(rate).build())
        .visibilityConfig(seen(name))
        .build();
  }

  private static RateBasedStatementProperty ofOneToken() {
    return RateBasedStatementProperty.builder()
        .aggregateKeyType("CUSTOM_KEYS")
        .customKeys(
            List.of(
                RateBasedStatementCustomKeyProperty.builder()
                    .header(
                        RateLimitHeaderProperty.builder()
                            .name("authorization")
                            .textTransformations(
                                List.of(
                                    TextTransformationProperty.builder()
                                        .priority(0)
                                        .type("NONE")
                                        .build()))
                            .build())
                    .build()))
        .limit(CALLS_OF_ONE_TOKEN)
        .evaluationWindowSec(WINDOW_SECONDS)
        .build();
  }

  private static RateBasedStatementProperty ofOneAddress() {
    return RateBasedStatementProperty.builder()
        .aggregateKeyType("IP")
        .limit(CALLS_OF_ONE_ADDRESS)
        .evaluationWindowSec(WINDOW_SECONDS)
        .build();
  }
}
