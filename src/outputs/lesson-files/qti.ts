import { zipOf, zipPart } from '../../data/format/zip.ts';
import { escapeXml } from '../../lessons/docx/markup.ts';
import { letterOf } from '../../lessons/paper/quiz-papers.ts';
import type { QuizQuestion } from '../../lessons/paper/quiz.ts';
import type { QuizOfLesson } from './quiz-item.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const qti = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const content = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/**
 * A quiz as a QTI 2.1 package, which Canvas and other systems import: a manifest, a test and its items. An answer
 * that is chosen shows the reason that belongs to it.
 * @param day the day of the data: the same quiz gives the same bytes.
 */
export function qtiPackage({ id, title, language, items }: QuizOfLesson, day: string): Uint8Array {
  const names = items.map((item) => `${id}-${item.id}`);
  const files: [name: string, text: string][] = [
    ['imsmanifest.xml', manifest(id, names)],
    ['assessment.xml', assessment(id, title, names)],
    ...items.map((item, at): [string, string] => [
      `items/${names[at]!}.xml`,
      itemXml(names[at]!, item, language),
    ]),
  ];
  return zipOf(
    files.map(([name, text]) => zipPart(name, Buffer.from(declaration + text))),
    day,
  );
}

function manifest(id: string, names: readonly string[]): string {
  const resource = (name: string, type: string, file: string, inner = '') =>
    `<resource identifier="${name}" type="${type}" href="${file}"><file href="${file}"/>${inner}</resource>`;
  const dependencies = names.map((name) => `<dependency identifierref="${name}"/>`).join('');
  const items = names.map((name) => resource(name, 'imsqti_item_xmlv2p1', `items/${name}.xml`));
  return (
    `<manifest xmlns="${content}" identifier="${id}-quiz"><metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata><organizations/>` +
    `<resources>${resource(`${id}-test`, 'imsqti_test_xmlv2p1', 'assessment.xml', dependencies)}${items.join('')}</resources></manifest>`
  );
}

function assessment(id: string, title: string, names: readonly string[]): string {
  const refs = names.map(
    (name) => `<assessmentItemRef identifier="${name}" href="items/${name}.xml"/>`,
  );
  return (
    `<assessmentTest xmlns="${qti}" identifier="${id}-test" title="${escapeXml(title)}"><testPart identifier="part" navigationMode="nonlinear" submissionMode="simultaneous">` +
    `<assessmentSection identifier="section" title="${escapeXml(title)}" visible="true">${refs.join('')}</assessmentSection></testPart></assessmentTest>`
  );
}

function itemXml(name: string, { stimulus, ask, options }: QuizQuestion, language: string): string {
  const right = options.findIndex(({ isRight }) => isRight);
  const choices = options.map(
    ({ text }, at) =>
      `<simpleChoice identifier="${letterOf(at)}">${escapeXml(text)}</simpleChoice>`,
  );
  const reasons = options.map(
    ({ why }, at) =>
      `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${letterOf(at)}" showHide="show"><p>${escapeXml(why)}</p></modalFeedback>`,
  );
  return (
    `<assessmentItem xmlns="${qti}" identifier="${name}" title="${escapeXml(ask)}" adaptive="false" timeDependent="false" xml:lang="${language}">` +
    `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>${letterOf(right)}</value></correctResponse></responseDeclaration>` +
    '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>' +
    '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>' +
    `<itemBody>${stimulus ? `<p>${escapeXml(stimulus)}</p>` : ''}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>${escapeXml(ask)}</prompt>${choices.join('')}</choiceInteraction></itemBody>` +
    '<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>' +
    '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue></responseProcessing>' +
    `${reasons.join('')}</assessmentItem>`
  );
}
