import type { APIRoute } from 'astro';
import { chartFileNames, chartFiles, type ChartFileName } from '../../../../charts/export/files.ts';
import { chartById } from '../../../../charts/registry.ts';
import { chartParams } from '../../../../charts/routes.ts';
import { getDataset } from '../../../../data/load/dataset.ts';
import type { Language } from '../../../../data/schema/index.ts';

export const getStaticPaths = () =>
  chartParams(getDataset()).flatMap(({ params, props }) =>
    chartFileNames.map((file) => ({ params: { ...params, file }, props: { ...props, file } })),
  );

/** A chart as an image, its data as a table, and what must be known of both. */
export const GET: APIRoute<{ id: string; language: Language; file: ChartFileName }> = ({
  props,
  locals,
}) => {
  const { text, type } = chartFiles(locals, chartById(locals.dataset, props.id), props.language)[
    props.file
  ];
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
