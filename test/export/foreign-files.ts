/** A process as a modeler of BPMN other than this program writes it: other prefixes, extensions of its own, ids without sense, a diagram. */
export const foreignBpmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:maker="http://maker.example/schema/1.0" id="Definitions_0x1" targetNamespace="http://maker.example" exporter="A maker" exporterVersion="5.1">
  <collaboration id="Collaboration_1">
    <participant id="Participant_1" name="Tuen hakeminen" processRef="Process_1" />
  </collaboration>
  <process id="Process_1" isExecutable="true">
    <laneSet id="LaneSet_1">
      <lane id="Lane_1" name="Asiakaspalvelu">
        <flowNodeRef>Start_1</flowNodeRef>
        <flowNodeRef>Activity_1</flowNodeRef>
        <flowNodeRef>Gateway_1</flowNodeRef>
        <flowNodeRef>End_2</flowNodeRef>
        <flowNodeRef>Event_reminder</flowNodeRef>
      </lane>
      <lane id="Lane_2" name="Työkykytiimi">
        <flowNodeRef>Activity_2</flowNodeRef>
        <flowNodeRef>End_1</flowNodeRef>
      </lane>
    </laneSet>
    <startEvent id="Start_1" name="Hakemus saapuu"><outgoing>Flow_1</outgoing></startEvent>
    <userTask id="Activity_1" name="Käsittele hakemus">
      <extensionElements>
        <maker:assignment assignee="virkailija" />
        <maker:form key="f1" />
      </extensionElements>
      <incoming>Flow_1</incoming>
      <outgoing>Flow_2</outgoing>
    </userTask>
    <boundaryEvent id="Event_reminder" name="Muistutus" cancelActivity="false" attachedToRef="Activity_1">
      <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P7D</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <exclusiveGateway id="Gateway_1" name="Kelpaako hakemus?">
      <incoming>Flow_2</incoming>
      <outgoing>Flow_3</outgoing>
      <outgoing>Flow_4</outgoing>
    </exclusiveGateway>
    <serviceTask id="Activity_2" name="Päätä tuesta" maker:topic="paatos"><incoming>Flow_3</incoming><outgoing>Flow_5</outgoing></serviceTask>
    <endEvent id="End_1" name="Valmis"><incoming>Flow_5</incoming></endEvent>
    <endEvent id="End_2" name="Hylätty"><incoming>Flow_4</incoming></endEvent>
    <sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Activity_1" />
    <sequenceFlow id="Flow_2" sourceRef="Activity_1" targetRef="Gateway_1" />
    <sequenceFlow id="Flow_3" name="Kyllä" sourceRef="Gateway_1" targetRef="Activity_2">
      <conditionExpression xsi:type="tFormalExpression">\${kelpaa == true}</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="Flow_4" name="Ei" sourceRef="Gateway_1" targetRef="End_2">
      <conditionExpression xsi:type="tFormalExpression">\${kelpaa == false}</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="Flow_5" sourceRef="Activity_2" targetRef="End_1" />
  </process>
</definitions>
`;

/** A statechart as another program writes it in SCXML, with a data model and scripts that a pathway has no words for. */
export const foreignScxml = `<?xml version="1.0" encoding="UTF-8"?>
<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript" name="Puhelu" initial="lepo">
  <datamodel><data id="laskuri" expr="0"/></datamodel>
  <state id="lepo">
    <transition event="soitto" target="kaynnissa"/>
  </state>
  <state id="kaynnissa" initial="puhuu">
    <onentry><assign location="laskuri" expr="laskuri + 1"/></onentry>
    <state id="puhuu"><transition event="pito" target="pidossa"/></state>
    <state id="pidossa"><transition event="jatko" cond="laskuri &lt; 3" target="puhuu"/></state>
    <transition event="loppu" target="valmis"/>
  </state>
  <final id="valmis"/>
</scxml>
`;
