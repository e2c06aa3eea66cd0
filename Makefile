# Frequent commands. The two commands of README.md do not need make.

MODULE ?= functions/search
QUICK = mvn -q -B -ntp -Dquick
# The module of the test class.
OF_TEST = $(firstword $(subst /src/test/, ,$(shell find functions infrastructure -path '*/src/test/*' -name '$(TEST).java')))

.PHONY: help module quick one format openapi pictures mutation fresh

help:
	@echo 'make quick MODULE=functions/search   test a module, without gates'
	@echo 'make module MODULE=functions/search  test a module and what it needs, with all gates'
	@echo 'make one TEST=FindChildrenTest          run one test class; ARGS=-D... adds properties'
	@echo 'make format                          format all sources'
	@echo 'make openapi                         generate the document of the web API and its page'
	@echo 'make pictures                        make the pictures of the pages anew, in docs/pictures'
	@echo 'make mutation                        change the rules, and see whether a test detects it'
	@echo 'make fresh                           all tests and gates, in a fresh clone of what is committed'

module:
	mvn -B -ntp -pl $(MODULE) -am verify

quick:
	$(QUICK) -pl $(MODULE) -am test

one:
	@test -n '$(OF_TEST)' || { echo 'There is no test class "$(TEST)".'; exit 2; }
	$(QUICK) -pl $(OF_TEST) -am test -Dtest=$(TEST) -Dsurefire.failIfNoSpecifiedTests=false $(ARGS)

format:
	mvn -q -B -ntp -Pformat -N validate

openapi:
	$(QUICK) -Popenapi -pl functions/openapi -am compile

pictures:
	$(QUICK) -pl functions/acceptance -am test -Dtest='LeahsPagesTest,EveryPageTest,CouncilPagesTest,WaysOfReadingTest' -Dsurefire.failIfNoSpecifiedTests=false -Dcontactpoint.pictures=$(CURDIR)/docs/pictures

mutation:
	mvn -B -ntp -Pmutation -pl functions/domain -am verify

fresh:
	folder=$$(mktemp -d) && git clone -q . "$$folder/main" && cd "$$folder/main" && mvn -B -ntp verify
