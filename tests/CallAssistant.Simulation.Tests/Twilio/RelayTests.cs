using System.Net.WebSockets;

namespace CallAssistant.Simulation.Twilio;

/// <summary>The relay's frames, in the orders that were recorded on real calls.</summary>
public sealed class RelayTests
{
    private const string Everything = "partialPrompts=\"true\" dtmfDetection=\"true\" interruptible=\"any\" reportInputDuringAgentSpeech=\"any\" events=\"speaker-events tokens-played\"";

    private static string Connect(TestWire wire, string attributes = Everything, string greeting = "") =>
        $"<Connect action=\"/action\"><ConversationRelay url=\"{wire.App.RelayUrl}\" {(greeting.Length > 0 ? $"welcomeGreeting=\"{greeting}\"" : "")} {attributes}><Parameter name=\"attempt\" value=\"7\"/></ConversationRelay></Connect>";

    private static async Task<(TestWire Wire, FakeTwilioCall Call, TestRelay Relay)> RunAsync(
        ICallee callee, Func<TestRelay, Task> app, string attributes = Everything, string greeting = "", string action = "<Hangup/>", FakeTwilioCallFaults? faults = null)
    {
        var wire = await TestWire.StartAsync(new PatientCallee(callee));
        TestRelay? used = null;
        wire.App.Relay = async relay =>
        {
            used ??= relay;
            Assert.Equal("setup", await relay.ReadAsync());
            await app(relay);
            await relay.ReadToEndAsync();
        };
        wire.App.On("/voice", Connect(wire, attributes, greeting)).On("/action", action);
        if (faults is not null)
        {
            wire.Twilio.DisturbNextCalls(faults);
        }

        var call = await wire.CallAsync();
        return (wire, call, used!);
    }

    [Fact]
    public async Task Setup_Call_IsSignedOverTheUrlAsWritten()
    {
        var (wire, call, relay) = await RunAsync(Scripts.Person, relay => relay.SendAsync(new { type = "end" }));
        await using (wire)
        {
            Assert.Equal(Signer.Sign("fake_twilio_auth_token", wire.App.RelayUrl, []), Assert.Single(wire.App.RelaySignatures));
            Assert.Equal(call.Sid, relay.Setup.GetProperty("callSid").GetString());
            Assert.Equal(("outbound-api", "IN_PROGRESS", "7"), (
                relay.Setup.GetProperty("direction").GetString(), relay.Setup.GetProperty("callStatus").GetString(), relay.Setup.GetProperty("customParameters").GetProperty("attempt").GetString()));
        }
    }

    [Fact]
    public async Task Talk_RepliesAndPrompts_ComeInTheRecordedOrder()
    {
        var (wire, call, relay) = await RunAsync(Scripts.Person, async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("I heard: Hello. Do you have time?");
            await relay.UntilAsync("prompt:");
            await relay.SendAsync(new { type = "end", handoffData = "{\"a\":1}" });
        });
        await using (wire)
        {
            Assert.Equal(
                ["setup", "clientSpeaking:on", "partial:Hello?", "clientSpeaking:off", "prompt:Hello?",
                "agentSpeaking:on", "tokensPlayed:I heard:", "tokensPlayed: Hello.", "tokensPlayed: Do you have time?", "agentSpeaking:off",
                "clientSpeaking:on", "partial:Yes", "partial:yes, of", "partial:Yes, of course.", "clientSpeaking:off", "prompt:Yes, of course."],
                relay.Frames);
            Assert.Equal((WebSocketCloseStatus.NormalClosure, "Closing websocket session"), (relay.CloseStatus, relay.CloseReason));
            var action = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/action");
            Assert.Equal(("ended", "in-progress", "{\"a\":1}"), (action["SessionStatus"], action["CallStatus"], action["HandoffData"]));
            Assert.True(action.IsSigned);
            Assert.Equal(["Hello?", "I heard:", "Hello.", "Do you have time?", "Yes, of course."], call.Transcript.Select(line => line.Text));
        }
    }

    [Fact]
    public async Task BargeIn_CalleeCutsIn_TellsTheFragmentAloneAndDropsTheRest()
    {
        var (wire, call, relay) = await RunAsync(new CuttingCallee(), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("Sentence one is short. Sentence two is to be cut here. Sentence three is never heard. Sentence four neither.");
            await relay.UntilAsync("prompt:Stop");
            await relay.SayAsync("Fine.");
            await relay.UntilAsync("tokensPlayed:Fine.");
            await relay.SendAsync(new { type = "end" });
        });
        await using (wire)
        {
            var at = relay.Frames.IndexOf("tokensPlayed:Sentence one is short.");
            Assert.Equal(
                ["tokensPlayed:Sentence one is short.", "clientSpeaking:on", "tokensPlayed:Sentence two is", "interrupt:Sentence two is", "agentSpeaking:off", "partial:Stop"],
                relay.Frames[at..(at + 6)]);
            Assert.Equal(["Sentence one is short.", "Sentence two is", "Fine."], call.Transcript.Where(line => !line.ByCallee).Select(line => line.Text));
        }
    }

    [Fact]
    public async Task BargeIn_NotInterruptible_IsHeardWhole()
    {
        var (wire, call, relay) = await RunAsync(new CuttingCallee(), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("Sentence two is to be heard whole.");
            await relay.UntilAsync("tokensPlayed:Sentence two");
            await relay.SendAsync(new { type = "end" });
        }, "interruptible=\"none\" events=\"speaker-events tokens-played\"");
        await using (wire)
        {
            Assert.DoesNotContain(relay.Frames, frame => frame.StartsWith("interrupt", StringComparison.Ordinal));
            Assert.Contains("Sentence two is to be heard whole.", call.Transcript.Select(line => line.Text));
        }
    }

    [Fact]
    public async Task Digits_SentWhileSpeaking_WaitForTheSpeech()
    {
        var (wire, call, relay) = await RunAsync(Scripts.Person.OnKeys("1234#", CalleeReply.Say("Thank you.")), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("This is a short reply, one that digits queue behind.");
            await relay.SendAsync(new { type = "sendDigits", digits = "1234#" });
            await relay.UntilAsync("prompt:Thank you.");
            await relay.SendAsync(new { type = "end" });
        });
        await using (wire)
        {
            var at = relay.Frames.IndexOf("agentSpeaking:on");
            Assert.Equal(["agentSpeaking:on", "tokensPlayed:This is a short reply, one that digits queue behind.", "agentSpeaking:off", "tokensPlayed:1234#"], relay.Frames[at..(at + 4)]);
            Assert.Equal(["1234#"], call.Transcript.Where(line => line.IsKeys).Select(line => line.Text));
        }
    }

    [Fact]
    public async Task Keys_OfTheCallee_AreReportedOneByOne()
    {
        var (wire, _, relay) = await RunAsync(Scripts.Person.On("press", CalleeReply.Silence with { Keys = "98" }), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("Please press two keys.");
            await relay.UntilAsync("dtmf:8");
            await relay.SendAsync(new { type = "end" });
        });
        await using (wire)
        {
            Assert.Equal(["dtmf:9", "dtmf:8"], relay.Frames[^2..]);
        }
    }

    [Fact]
    public async Task Key_DuringTheGreeting_CutsItWithoutClientSpeakingAndTheReplyPlays()
    {
        var (wire, call, relay) = await RunAsync(new LateMachine(CalleeReply.Silence with { Keys = "9" }), async relay =>
        {
            await relay.UntilAsync("dtmf:9");
            await relay.SayAsync("Key 9.");
            await relay.UntilAsync("tokensPlayed:Key 9.");
            await relay.SendAsync(new { type = "end" });
        }, greeting: "This is the spike. Say something, or press a key, whenever you are ready to do so.");
        await using (wire)
        {
            var key = relay.Frames.IndexOf("dtmf:9");
            Assert.StartsWith("tokensPlayed:This is", relay.Frames[key + 1], StringComparison.Ordinal);
            Assert.StartsWith("interrupt:This is", relay.Frames[key + 2], StringComparison.Ordinal);
            Assert.Equal(["agentSpeaking:off", "agentSpeaking:on", "tokensPlayed:Key 9."], relay.Frames[(key + 3)..(key + 6)]);
            Assert.DoesNotContain("clientSpeaking:on", relay.Frames);
            Assert.Equal("Key 9.", call.Transcript.Last(line => !line.ByCallee).Text);
        }
    }

    [Fact]
    public async Task Machine_SpeaksIntoTheGreeting_CutsItAndIsHeard()
    {
        var (wire, _, relay) = await RunAsync(new LateMachine(CalleeReply.Say("You have reached a machine.")), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SendAsync(new { type = "end" });
        }, greeting: "This is the spike. Say something, or press a key, whenever you are ready to do so.");
        await using (wire)
        {
            Assert.Equal(["setup", "agentSpeaking:on", "clientSpeaking:on"], relay.Frames[..3]);
            Assert.StartsWith("tokensPlayed:This is", relay.Frames[3], StringComparison.Ordinal);
            Assert.StartsWith("interrupt:This is", relay.Frames[4], StringComparison.Ordinal);
            Assert.Equal("agentSpeaking:off", relay.Frames[5]);
            Assert.Equal(["clientSpeaking:off", "prompt:You have reached a machine."], relay.Frames[^2..]);
        }
    }

    [Fact]
    public async Task Key_WhileSpeakingAndNotWanted_IsNeitherReportedNorCutsIn()
    {
        var (wire, call, relay) = await RunAsync(new LateMachine(CalleeReply.Silence with { Keys = "9" }), async relay =>
        {
            await relay.UntilAsync("agentSpeaking:off");
            await relay.SendAsync(new { type = "end" });
        }, "dtmfDetection=\"true\" welcomeGreetingInterruptible=\"speech\" events=\"speaker-events tokens-played\"", greeting: "This is the spike. Say something, or press a key, whenever you are ready to do so.");
        await using (wire)
        {
            Assert.Equal(
                ["setup", "agentSpeaking:on", "tokensPlayed:This is the spike. Say something, or press a key, whenever you are ready to do so.", "agentSpeaking:off"], relay.Frames);
            Assert.True(call.Transcript[0] is { IsKeys: true, ByCallee: true, Text: "9" });
        }
    }

    [Fact]
    public async Task Text_WithoutALastToken_IsSpokenToo()
    {
        var (wire, _, relay) = await RunAsync(Scripts.Person, async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("Well then", isLast: false);
            Assert.True(await relay.UntilAsync("tokensPlayed:Well then"));
            await relay.SendAsync(new { type = "end" });
        });
        await wire.DisposeAsync();
    }

    [Fact]
    public async Task Malformed_TenInARow_EndTheSession()
    {
        var (wire, _, relay) = await RunAsync(Scripts.Person, async relay =>
        {
            await relay.UntilAsync("prompt:");
            for (var i = 1; i <= 9; i++)
            {
                await relay.SendRawAsync($"this is not json #{i}");
            }

            await relay.SendAsync(new { type = "language", ttsLanguage = "es-ES" });
            for (var i = 1; i <= 10; i++)
            {
                await relay.SendRawAsync($"{{\"type\":\"text\",\"number\":{i}}}");
            }
        });
        await using (wire)
        {
            Assert.Equal(19, relay.Frames.Count(frame => frame.StartsWith("error:Invalid message received, code: 64107, ", StringComparison.Ordinal)));
            Assert.Contains("error:Invalid message received, code: 64107, this is not json #1", relay.Frames);
            Assert.Equal((WebSocketCloseStatus.InvalidPayloadData, "Too many consecutive malformed messages."), (relay.CloseStatus, relay.CloseReason));
            var action = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/action");
            Assert.Equal(("failed", "64105", "in-progress"), (action["SessionStatus"], action["ErrorCode"], action["CallStatus"]));
        }
    }

    [Fact]
    public async Task HangUp_OfTheCallee_ClosesThenAsksTheActionThenTellsTheEnd()
    {
        var (wire, call, relay) = await RunAsync(Scripts.Person.On("goodbye", CalleeReply.SayAndHangUp("Bye!")), async relay =>
        {
            await relay.UntilAsync("prompt:");
            await relay.SayAsync("Thank you, goodbye.");
        });
        await using (wire)
        {
            Assert.Equal("prompt:Bye!", relay.Frames[^1]);
            Assert.Equal(WebSocketCloseStatus.NormalClosure, relay.CloseStatus);
            Assert.Equal(["/action", "/status"], wire.App.Webhooks.TakeLast(2).Select(webhook => webhook.Path));
            var action = wire.App.Webhooks[^2];
            Assert.Equal(("completed", "completed"), (action["SessionStatus"], action["CallStatus"]));
            Assert.Equal("completed", call.Status);
        }
    }

    [Fact]
    public async Task Drop_OfTheApp_KeepsTheCallAliveAndObeysTheAnswer()
    {
        var (wire, call, _) = await RunAsync(Scripts.Person, relay =>
        {
            relay.Drop();
            return Task.CompletedTask;
        }, action: "<Say>We were cut off.</Say>");
        await using (wire)
        {
            Assert.Equal("failed", Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/action")["SessionStatus"]);
            Assert.Equal("We were cut off.", call.Transcript.Last(line => !line.ByCallee).Text);
        }
    }

    [Fact]
    public async Task Drop_AfterFrames_IsToldAsFailedAndAReconnectTalksOn()
    {
        var sessions = new List<string?>();
        await using var wire = await TestWire.StartAsync(new PatientCallee(Scripts.Person));
        wire.App.Relay = async relay =>
        {
            await relay.ReadAsync();
            sessions.Add(relay.Setup.GetProperty("sessionId").GetString());
            if (sessions.Count == 2)
            {
                await relay.SayAsync("Here I am again.");
                await relay.UntilAsync("tokensPlayed:Here I am again.");
                await relay.SendAsync(new { type = "end" });
            }

            await relay.ReadToEndAsync();
        };
        wire.App.On("/voice", Connect(wire)).On("/action", webhook => (200, webhook["SessionStatus"] == "failed" ? $"<Response>{Connect(wire)}</Response>" : "<Response/>"));
        wire.Twilio.DisturbNextCalls(new FakeTwilioCallFaults { DropsSocketAfter = 3 });
        var call = await wire.CallAsync();

        Assert.Equal(2, sessions.Distinct().Count());
        var actions = wire.App.Webhooks.Where(webhook => webhook.Path == "/action").ToList();
        Assert.Equal(["failed", "ended"], actions.Select(action => action["SessionStatus"]));
        Assert.Equal(("64105", "Websocket ended", "in-progress"), (actions[0]["ErrorCode"], actions[0]["ErrorMessage"], actions[0]["CallStatus"]));
        Assert.Equal("Here I am again.", call.Transcript.Last(line => !line.ByCallee).Text);
    }

    [Fact]
    public async Task Connect_NobodyListens_IsToldAs64102()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Scripts.Person));
        wire.App.On("/voice", "<Connect action=\"/action\"><ConversationRelay url=\"ws://127.0.0.1:1/relay\"/></Connect>").On("/action", "<Hangup/>");
        await wire.CallAsync();
        Assert.Equal("64102", Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/action")["ErrorCode"]);
    }

    [Fact]
    public async Task Redirect_OfALiveSession_ClosesItAndAsksNoAction()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Scripts.Person));
        var open = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var closed = new TaskCompletionSource<WebSocketCloseStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.App.Relay = async relay =>
        {
            await relay.ReadAsync();
            open.SetResult(relay.Setup.GetProperty("callSid").GetString()!);
            await relay.ReadToEndAsync();
            closed.SetResult(relay.CloseStatus);
        };
        wire.App.On("/voice", Connect(wire)).On("/other", "<Say>Please hold.</Say>");
        await wire.CreateAsync();
        var sid = await open.Task;
        await wire.UpdateAsync(sid, "Url", wire.App.Address + "/other");
        var call = await wire.OverAsync(sid);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await closed.Task);
        Assert.Equal("Please hold.", call.Transcript.Last(line => !line.ByCallee).Text);
        Assert.DoesNotContain(wire.App.Webhooks, webhook => webhook.Path == "/action");
    }
}
